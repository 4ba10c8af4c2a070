using System.Text.RegularExpressions;

namespace CsWorkPerf.Architecture.Tests.Rules;

/// <summary>The public contract, events, migrations, and Common's ignorance of the domain.</summary>
public static partial class Contracts
{
    // Words that belong to the services; Common must make sense without them.
    private static readonly HashSet<string> _nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "contact", "contacts", "referral", "referrals", "referrer", "assessment", "assessments", "child", "children", "worker", "workers", "locality",
        "localities", "team", "teams", "caseload", "caseloads", "establishment", "supervision", "conference", "icpc", "triage", "indicator", "indicators",
        "agency", "vacancy", "practitioner", "household"
    };

    /// <summary>Identifiers of Common that carry a domain noun all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> _nounsAllowed = new()
    {
        ["WorkerId"] = "a caller is known by account and worker; the services decide from both",
        ["WorkerClaim"] = "as WorkerId, in the token",
        ["GetChildren"] = "the framework's name for the parts of a configuration section",
    };

    // What tells who a person is, or is somebody's own words.
    private static readonly string[] _personal =
        ["Surname", "Forename", "GivenName", "FamilyName", "FullName", "ChildName", "WorkerName", "Birth", "Postcode", "Address", "Email", "Phone", "Summary", "Rationale", "NfaReason", "BestPlaced", "Notes", "CouncilId", "Upn"];

    public static IReadOnlyList<Rule> All =>
    [
        Rule.PerFile("Common has no word of the domain", file => file.In("services/Common")
                ? Words(file).Where(word => _nouns.Overlaps(Parts().Matches(word).Select(part => part.Value)) && !_nounsAllowed.ContainsKey(word)).Select(word => $"says {word}") : [],
            [new("services/Common/Sql/Db.cs", "class Db { void SaveContact() { } }"), new("services/Common/Migrations/Sqlite/0001_x.sql", "create table [child_names] ([id] text);")],
            new SourceFile("services/Common/Sql/Db.cs", "class Db { void Save() { } } // a contact is meant here")),

        new("Every migration has its twin on the other engine", UnpairedMigrations,
            [new("services/Intake/Migrations/Sqlite/0001_contacts.sql", "")],
            [new("services/Intake/Migrations/Sqlite/0001_a.sql", ""), new("services/Intake/Migrations/SqlServer/0001_a.sql", "")]),

        Rule.PerFile("Every RPC says what it does", file => Rpcs(file).Where(rpc => !rpc.Commented).Select(rpc => $"{rpc.Name} has no comment"),
            [new("protos/cswp/x/v1/x.proto", "package cswp.x.v1;\nservice Xs {\n  rpc Get(GetRequest) returns (X);\n}")],
            new SourceFile("protos/cswp/x/v1/x.proto", "package cswp.x.v1;\nservice Xs {\n  // One. Errors: NOT_FOUND.\n  rpc Get(GetRequest) returns (X);\n}")),

        new("Every RPC has its entry in the access table, and every entry its RPC", AccessGaps,
            [new("protos/cswp/x/v1/x.proto", "package cswp.x.v1;\nservice Xs {\n  rpc Get(GetRequest) returns (X);\n}"), new("services/Contracts/Access/RpcAccess.cs", "[\"/cswp.x.v1.Xs/Gone\"] = Everyone")],
            [new("protos/cswp/x/v1/x.proto", "package cswp.x.v1;\nservice Xs {\n  rpc Get(GetRequest) returns (X);\n}"), new("services/Contracts/Access/RpcAccess.cs", "[\"/cswp.x.v1.Xs/Get\"] = Everyone")]),

        Rule.PerFile("Events carry nothing personal", file => file.IsCSharp && file.In("services/Contracts/Events")
                ? file.Identifiers().Where(name => _personal.Any(word => name.Contains(word, StringComparison.Ordinal))).Select(name => $"has {name}") : [],
            [new("services/Contracts/Events/ContactChanged.cs", "record ContactChanged { string Summary { get; } }")],
            new SourceFile("services/Contracts/Events/ContactChanged.cs", "record ContactChanged { string Source { get; } }")),

        Rule.PerFile("Events are named <Noun><PastVerb>, without a tail", file => file.In("services/Contracts/Events") && !file.Name.StartsWith('I') && file.Name.EndsWith("Event.cs", StringComparison.Ordinal) ? ["drop the tail Event"] : [],
            [new("services/Contracts/Events/ContactChangedEvent.cs", "")],
            new SourceFile("services/Contracts/Events/ContactChanged.cs", "")),

        Rule.PerFile("SQL stays inside what both engines take", file => file.In("services") && file.Name.EndsWith("Sql.cs", StringComparison.Ordinal) ? OneEngine().Matches(file.Text).Select(match => match.Value) : [],
            [new("services/Intake/Features/Contacts/ContactSql.cs", "const string X = \"merge into [contacts]\";"), new("services/Intake/Features/Contacts/ContactSql.cs", "const string X = \"insert into [a] ... on conflict do nothing\";")],
            new SourceFile("services/Intake/Features/Contacts/ContactSql.cs", "const string X = \"select [merged_into] from [children]\";"))
    ];

    private static IEnumerable<string> Words(SourceFile file) => file.IsCSharp ? file.Identifiers()
        : file.Path.EndsWith(".sql", StringComparison.Ordinal) ? Word().Matches(file.Text).Select(match => match.Value).Distinct() : [];

    private static IEnumerable<string> UnpairedMigrations(IReadOnlyList<SourceFile> files)
    {
        var paths = files.Where(file => file.Path.Contains("/Migrations/", StringComparison.Ordinal)).Select(file => file.Path).ToHashSet();
        return paths.Where(path => !paths.Contains(path.Contains("/Sqlite/", StringComparison.Ordinal)
            ? path.Replace("/Sqlite/", "/SqlServer/", StringComparison.Ordinal) : path.Replace("/SqlServer/", "/Sqlite/", StringComparison.Ordinal)))
            .Select(path => $"{path}: has no twin");
    }

    private static IEnumerable<string> AccessGaps(IReadOnlyList<SourceFile> files)
    {
        var offered = files.SelectMany(Rpcs).Select(rpc => rpc.Name).ToHashSet();
        var listed = files.Where(file => file.In("services/Contracts/Access")).SelectMany(file => Entry().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet();
        return offered.Except(listed).Select(name => $"{name}: not in the access table")
            .Concat(listed.Except(offered).Where(name => name.StartsWith("/cswp.", StringComparison.Ordinal)).Select(name => $"{name}: no such RPC"));
    }

    private static IEnumerable<(string Name, bool Commented)> Rpcs(SourceFile file)
    {
        if (!file.Path.EndsWith(".proto", StringComparison.Ordinal) || !file.In("protos/cswp")) yield break;
        string package = "", service = "", before = "";
        foreach (var line in file.Text.Split('\n').Select(line => line.Trim()))
        {
            if (ProtoPackage().Match(line) is { Success: true } named) package = named.Groups[1].Value;
            if (ProtoService().Match(line) is { Success: true } opened) service = opened.Groups[1].Value;
            if (ProtoRpc().Match(line) is { Success: true } rpc)
                yield return ($"/{package}.{service}/{rpc.Groups[1].Value}", before.StartsWith("//", StringComparison.Ordinal) || line.Contains("//", StringComparison.Ordinal));
            before = line;
        }
    }

    // The words of a name: DateOfBirth, date_of_birth.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Parts();

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Word();

    [GeneratedRegex("""\["(/[\w.]+/\w+)"\]""")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^package ([\w.]+);")]
    private static partial Regex ProtoPackage();

    [GeneratedRegex(@"^service (\w+)")]
    private static partial Regex ProtoService();

    [GeneratedRegex(@"^rpc (\w+)")]
    private static partial Regex ProtoRpc();

    [GeneratedRegex(@"\b(merge into|with ties|on conflict|insert or (ignore|replace)|create or alter|returning)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneEngine();
}
