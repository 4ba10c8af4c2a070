using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsWorkPerf.Architecture.Tests.Rules;

/// <summary>How files and types are written.</summary>
public static partial class Habits
{
    private const int MostLines = 300;

    /// <summary>Interfaces that have one implementation in the product all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> _single = new()
    {
        ["IService"] = "marks a service in type arguments; every service has one",
        ["IBatchConsumer"] = "Common calls it and cannot know the service that hears whole batches",
    };

    public static IReadOnlyList<Rule> All =>
    [
        Rule.PerFile($"No file is longer than {MostLines} lines", file => Lines(file) is > MostLines and var lines ? [$"{lines} lines"] : [],
            [new("services/Intake/Long.cs", string.Concat(Enumerable.Repeat("\n", MostLines + 1)))],
            new SourceFile("services/Intake/Short.cs", string.Concat(Enumerable.Repeat("\n", MostLines)))),

        Rule.PerFile("No marks of unfinished work, no sleeping", file => file.In("services/Grpc") || file.In("tests/Grpc.Tests/StandIns") ? [] : Marks().Matches(file.Text).Select(match => match.Value),
            [new("a.cs", "// TO" + "DO later"), new("b.cs", "// FIX" + "ME"), new("c.cs", "Thread.Sl" + "eep(1);"), new("d.cs", "throw new NotImpl" + "ementedException();")],
            new SourceFile("e.cs", "// the methods and todos")),

        Rule.PerFile("The access log's actions are those of AccessAction", file => file.In("services") ? LooseActions().Matches(file.Text).Select(match => match.Value) : [],
            [new("services/Intake/A.cs", "AccessLog.Add(tx, actor, now, \"log\", \"contact\", id);"), new("services/Intake/B.cs", "await AccessLog.AddAsync(db, context.Actor(), now, isNew ? \"add\" : \"change\", \"x\", id);")],
            new SourceFile("services/Intake/C.cs", "AccessLog.Add(tx, actor, now, AccessAction.Logged, \"contact\", id);")),

        new("An interface has two implementations or a stated reason", SingleImplementations,
            [new("services/Common/Sql/IThing.cs", "interface IThing; class Thing : IThing;")],
            [new("services/Common/Sql/IThing.cs", "interface IThing<T>; class One : IThing<int>; class Two : IThing<string>;")]),

        new("Classes are sealed unless something derives from them", Unsealed,
            [new("services/Common/A.cs", "public class A;"), new("portal/R.cs", "record R(int X);")],
            [new("services/Common/A.cs", "class A; sealed class B : A; static class C; abstract class D; sealed record E;")]),

        Rule.PerFile("The cancellation token comes last, save for what may be left out and a closing lambda", file => file.IsCSharp ? MisplacedTokens(file) : [],
            [new("services/Common/A.cs", "class A { void F(CancellationToken token, int x) { } }")],
            new SourceFile("services/Common/A.cs", "class A { void F(int x, CancellationToken token, int y = 0) { } }")),

        Rule.PerFile("Tests are named Action_Condition_Outcome", file => file.IsCSharp && file.In("tests") ? BadTestNames(file) : [],
            [new("tests/A.Tests/ATests.cs", "class ATests { [Fact] public void Works() { } }")],
            new SourceFile("tests/A.Tests/ATests.cs", "class ATests { [Fact] public void Add_Twice_Counts() { } void Helper() { } }"))
    ];

    private static int Lines(SourceFile file) => file.Text.AsSpan().Count('\n');

    private static IEnumerable<string> SingleImplementations(IReadOnlyList<SourceFile> files)
    {
        var product = Product(files);
        var bases = product.SelectMany(file => file.Types())
            .Where(type => type is not InterfaceDeclarationSyntax && type.BaseList is not null)
            .SelectMany(type => type.BaseList!.Types.Select(parent => SimpleName(parent.Type)))
            .ToLookup(name => name);
        return from file in product
               from type in file.Types().OfType<InterfaceDeclarationSyntax>()
               let name = type.Identifier.ValueText
               where bases[name].Count() < 2 && !_single.ContainsKey(name)
               select $"{file.Path}: {name} has {bases[name].Count()} implementations";
    }

    private static IEnumerable<string> Unsealed(IReadOnlyList<SourceFile> files)
    {
        var product = Product(files);
        var parents = files.Where(file => file.IsCSharp).SelectMany(file => file.Types())
            .SelectMany(type => type.BaseList?.Types.Select(parent => SimpleName(parent.Type)) ?? [])
            .ToHashSet();
        // One part of a partial class may say sealed for all.
        var said = product.SelectMany(file => file.Types())
            .Where(type => type.Modifiers.Any(word => word.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword))
            .Select(type => type.Identifier.ValueText)
            .ToHashSet();
        return from file in product
               from type in file.Types()
               where type is ClassDeclarationSyntax || (type is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword))
               let name = type.Identifier.ValueText
               where !said.Contains(name) && !parents.Contains(name)
               select $"{file.Path}: {name}";
    }

    // The stand-ins of services/Grpc keep another library's public surface.
    private static List<SourceFile> Product(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file.IsCSharp && !file.In("tests") && !file.In("services/Grpc"))];

    private static string SimpleName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => type.ToString()
    };

    private static IEnumerable<string> MisplacedTokens(SourceFile file) =>
        from list in file.Tree.DescendantNodes().OfType<ParameterListSyntax>()
        where list.Parent is MethodDeclarationSyntax or LocalFunctionStatementSyntax && !file.In("services/Grpc")
        let at = list.Parameters.IndexOf(parameter => parameter.Type?.ToString() == "CancellationToken")
        where at >= 0 && list.Parameters.Skip(at + 1).Any(parameter => parameter.Default is null && !(parameter == list.Parameters[^1] && IsDelegate(parameter)))
        select list.ToString();

    private static bool IsDelegate(ParameterSyntax parameter) => parameter.Type is GenericNameSyntax { Identifier.ValueText: "Func" or "Action" };

    private static IEnumerable<string> BadTestNames(SourceFile file) =>
        from method in file.Tree.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory")
        where method.Identifier.ValueText.Split('_').Length < 3
        select method.Identifier.ValueText;

    [GeneratedRegex(@"AccessLog\.Add(Async)?\(([^,;]+,){3}[^,;]*""[^,;]*,")]
    private static partial Regex LooseActions();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|Thread\.Sl" + @"eep|NotImpl" + @"ementedException)\b")]
    private static partial Regex Marks();
}
