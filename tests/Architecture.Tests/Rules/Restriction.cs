using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsWorkPerf.Architecture.Tests.Rules;

/// <summary>What is kept about restricted children stays closed: no handler forgets to ask.</summary>
public static class Restriction
{
    private const string Guard = "RestrictedChild";

    /// <summary>Handlers of Assessment that show and change nothing of what is kept about a child, each with its reason.</summary>
    private static readonly Dictionary<string, string> _open = new()
    {
        ["CountAssessments"] = "numbers alone",
        ["RecalculateDueDates"] = "works due dates out and shows none",
        ["ReadLag"] = "numbers alone",
        ["DelegateAuthorisations"] = "about managers, of no child",
        ["EndDelegation"] = "about managers, of no child",
        ["ListDelegations"] = "about managers, of no child",
        ["CountEnquiries"] = "numbers alone",
        ["CountOwnCases"] = "numbers alone",
        ["ReadDrift"] = "numbers by auditor alone",
        ["PlanProgramme"] = "how many cases there are to draw from",
        ["DrawProgramme"] = "draws cases at random, whatever their child, and shows none",
        ["ListProgrammes"] = "months and numbers",
        ["ReadProgramme"] = "a month and numbers",
        ["ReadProgrammeDraw"] = "ids and whom each was drawn for, so that the draw can be repeated",
        ["ReadTracker"] = "whose work it is and by when, and nothing that a record says",
        ["WatchTracker"] = "as ReadTracker",
        ["ListMeetings"] = "weeks and numbers",
        ["OpenMeeting"] = "for managers, who may open every record",
        ["CloseMeeting"] = "as OpenMeeting",
    };

    public static IReadOnlyList<Rule> All =>
    [
        new("A handler of Assessment asks RestrictedChild who may read or change what is kept about a child", Forgetful,
            [
                new("services/Assessment/Features/Audits/ReadAudit.cs", "class ReadAudit { public Audit HandleAsync(string auditId, Actor actor) => AuditStore.ById(auditId); }"),
                new("services/Assessment/Features/Audits/ReadAudit.cs", "record View; class ReadAudit { public View HandleAsync() => null; } class RestrictedChild;")
            ],
            [
                new("services/Assessment/Features/Audits/ReadAudit.cs", "class ReadAudit(RestrictedChild restricted) { public Audit HandleAsync(string auditId, Actor actor) => restricted.Check(auditId); }"),
                new("services/Assessment/Features/Audits/GradeAudit.cs", "class GradeAudit { public Audit HandleAsync() => AuditChange.Load(); }"),
                new("services/Assessment/Features/Audits/AuditChange.cs", "static class AuditChange { public static Audit Load() => RestrictedChild.Check(); }"),
                new("services/Assessment/Features/Audits/ImportAudits.cs", "class ImportAudits { public void Start(Actor actor) { } }"),
                new("services/Intake/Features/Children/ReadChild.cs", "class ReadChild { public Child HandleAsync() => null; }")
            ])
    ];

    /// <summary>Handlers that neither ask themselves nor leave it to a class that does.</summary>
    private static IEnumerable<string> Forgetful(IReadOnlyList<SourceFile> files)
    {
        var classes = files.Where(file => file.IsCSharp && file.In("services/Assessment/Features"))
            .SelectMany(file => file.Types().OfType<ClassDeclarationSyntax>().Select(type => (file.Path, Name: type.Identifier.ValueText, Type: type, Names: Names(type))))
            .ToList();
        var asking = classes.Where(one => one.Name != Guard && one.Names.Contains(Guard)).Select(one => one.Name).ToHashSet();
        return classes
            .Where(one => IsHandler(one.Type) && !asking.Contains(one.Name) && !one.Names.Overlaps(asking) && !_open.ContainsKey(one.Name))
            .Select(one => $"{one.Path}: {one.Name} does not ask {Guard}; its comment says how to. If it shows and changes nothing of what is kept about a child, list it here.");
    }

    private static bool IsHandler(ClassDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Modifiers.Any(SyntaxKind.PublicKeyword) && method.Identifier.ValueText == "HandleAsync");

    private static HashSet<string> Names(ClassDeclarationSyntax type) =>
        [.. type.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
}
