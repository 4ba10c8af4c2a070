using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsWorkPerf.Architecture.Tests.Rules;

/// <summary>Where a line of code lives: what the files of each room may not use.</summary>
public static partial class Rooms
{
    private static readonly string[] _wire = ["Intake", "Assessment", "Workforce", "Reporting", "Common"];
    private static readonly string[] _wireContracts = [.. _wire.Select(service => $"CsWorkPerf.Contracts.{service}.V1")];
    private static readonly string[] _sql = ["Dapper", "Microsoft.Data", "System.Data"];

    public static IReadOnlyList<Rule> All =>
    [
        Room("The wire (*Grpc.cs, *Mapping.cs) knows no SQL and no bus", IsWire, [.. _sql, "MassTransit"],
            planted: new("services/Intake/Features/Contacts/ContactsGrpc.cs", "using Dapper; class ContactsGrpc;"),
            fine: new("services/Intake/Features/Contacts/ContactsGrpc.cs", "using Grpc.Core; using CsWorkPerf.Contracts.Intake.V1; class ContactsGrpc;")),

        Room("Handlers and domain know neither the wire, nor SQL, nor the bus",
            file => file.InFeatures && !IsWire(file) && !IsStore(file) && !IsSql(file), ["Grpc", "Google.Protobuf", "Microsoft.AspNetCore.Http", "MassTransit", .. _sql, .. _wireContracts],
            planted: new("services/Intake/Features/Contacts/LogContact.cs", "class LogContact { void F() => throw new Grpc.Core.RpcException(); }"),
            fine: new("services/Intake/Features/Contacts/LogContact.cs", "using CsWorkPerf.Contracts.Events; using CsWorkPerf.Common.Sql; class LogContact;")),

        Room("A store knows SQL only: neither the wire, nor events, nor the bus", IsStore, ["Grpc", "Google.Protobuf", "MassTransit", "CsWorkPerf.Contracts.Events", .. _wireContracts],
            planted: new("services/Intake/Features/Contacts/ContactStore.cs", "using CsWorkPerf.Contracts.Intake.V1; class ContactStore;"),
            fine: new("services/Intake/Features/Contacts/ContactStore.cs", "using Dapper; using CsWorkPerf.Common.Sql; class ContactStore;")),

        Rule.PerFile("SQL text uses nothing", file => IsSql(file) ? file.Usings().Where(use => use != "CsWorkPerf.Common.Sql").Select(use => $"uses {use}") : [],
            [new("services/Intake/Features/Contacts/ContactSql.cs", "using System.Text; class ContactSql;")],
            new SourceFile("services/Intake/Features/Contacts/ContactSql.cs", "using CsWorkPerf.Common.Sql; class ContactSql;")),

        Rule.PerFile("SQL text is in *Sql.cs", file => file.IsCSharp && file.InFeatures && !IsSql(file) ? SqlTexts(file) : [],
            [
                new("services/Intake/Features/Contacts/ContactStore.cs", """class ContactStore { const string Find = "select [id] from [contacts] where [id] = @id"; }"""),
                new("services/Intake/Features/Contacts/ContactStore.cs", """class ContactStore { string Of(string by) => $"update [contacts] set [note] = null {by}"; }""")
            ],
            new SourceFile("services/Intake/Features/Contacts/ContactStore.cs", """class ContactStore { const string Said = "Select a contact [or none] from the list; update it."; }""")),

        Room("A consumer calls a handler: no bus, no SQL", IsConsumer, ["MassTransit", .. _sql],
            planted: new("services/Reporting/Consumers/OnContactChanged.cs", "using MassTransit; class OnContactChanged;"),
            fine: new("services/Reporting/Consumers/OnContactChanged.cs", "using CsWorkPerf.Contracts.Events; class OnContactChanged;")),

        Rule.PerFile("A consumer calls a handler, never a store", file => IsConsumer(file) ? Ending(file, "Store", "Sql") : [],
            [new("services/Reporting/Consumers/OnContactChanged.cs", "class OnContactChanged(FactStore facts);")],
            new SourceFile("services/Reporting/Consumers/OnContactChanged.cs", "class OnContactChanged(ApplyContact apply);")),

        Rule.PerFile("A record of the domain decides without a database, a clock or a store", file => IsDomainRecord(file)
                ? file.Identifiers().Where(name => name is "Db" or "Tx" or "Session" or "TimeProvider").Concat(Ending(file, "Store", "Sql")).Select(name => $"names {name}") : [],
            [new("services/Intake/Features/Contacts/Contact.cs", "sealed record Contact { void Decide(TimeProvider time) { } }")],
            new SourceFile("services/Intake/Features/Contacts/Contact.cs", "sealed record Contact { void Decide(LocalMoment now) { } }")),

        Rule.PerFile("A handler has one public method", OnePublicMethod,
            [new("services/Intake/Features/Contacts/LogContact.cs", "class LogContact { public void HandleAsync() { } public void Other() { } }")],
            new SourceFile("services/Intake/Features/Contacts/LogContact.cs", "class LogContact { public void HandleAsync() { } private void Other() { } }")),

        Rule.PerFile("Only Common/Messaging knows MassTransit", file => file.IsCSharp && !file.In("tests") && !file.In("services/Common/Messaging") && file.Uses("MassTransit") ? ["uses MassTransit"] : [],
            [new("services/Common/Hosting/ServiceHost.cs", "using MassTransit; class ServiceHost;")],
            new SourceFile("services/Common/Messaging/BusModule.cs", "using MassTransit; class BusModule;"))
    ];

    private static Rule Room(string name, Func<SourceFile, bool> room, string[] never, SourceFile planted, SourceFile fine) =>
        Rule.PerFile(name, file => file.IsCSharp && room(file) ? never.Where(file.Uses).Select(what => $"uses {what}") : [], [planted], fine);

    private static bool IsWire(SourceFile file) =>
        file.In("services") && !file.In("services/Grpc") && (file.Name.EndsWith("Grpc.cs", StringComparison.Ordinal) || file.Name.EndsWith("Mapping.cs", StringComparison.Ordinal));

    private static bool IsStore(SourceFile file) => file.In("services") && file.Name.EndsWith("Store.cs", StringComparison.Ordinal);

    private static bool IsSql(SourceFile file) => file.In("services") && file.Name.EndsWith("Sql.cs", StringComparison.Ordinal);

    private static bool IsConsumer(SourceFile file) => file.IsCSharp && file.In("services") && file.Path.Contains("/Consumers/", StringComparison.Ordinal);

    private static bool IsDomainRecord(SourceFile file) => file.IsCSharp && file.InFeatures
        && file.Tree.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Members).Concat(file.Tree.Members).OfType<TypeDeclarationSyntax>().ToList() is { Count: > 0 } types
        && types.TrueForAll(type => type is RecordDeclarationSyntax);

    private static IEnumerable<string> SqlTexts(SourceFile file) => file.Tree.DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
        .Select(token => SqlStatement().Match(token.ValueText))
        .Where(found => found.Success)
        .Select(found => $"holds SQL: {found.Value}");

    [GeneratedRegex(@"^\s*(select\b.+?\bfrom \[\w+\]|insert into \[\w+\]|update \[\w+\] set|delete from \[\w+\])", RegexOptions.Singleline)]
    private static partial Regex SqlStatement();

    private static IEnumerable<string> Ending(SourceFile file, params string[] tails) =>
        file.Identifiers().Where(name => tails.Any(tail => name.Length > tail.Length && name.EndsWith(tail, StringComparison.Ordinal)));

    private static IEnumerable<string> OnePublicMethod(SourceFile file)
    {
        if (!file.IsCSharp || !file.InFeatures) return [];
        return file.Types()
            .Where(type => type is ClassDeclarationSyntax)
            .Select(type => (type, methods: type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.PublicKeyword)).ToList()))
            .Where(found => found.methods.Count > 1 && found.methods.Exists(method => method.Identifier.ValueText == "HandleAsync"))
            .Select(found => $"{found.type.Identifier.ValueText} has {string.Join(", ", found.methods.Select(method => method.Identifier.ValueText))}");
    }
}
