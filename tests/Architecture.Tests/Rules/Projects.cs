using System.Text.RegularExpressions;

namespace CsWorkPerf.Architecture.Tests.Rules;

/// <summary>What projects may refer to.</summary>
public static partial class Projects
{
    private static readonly string[] _services = ["Intake", "Assessment", "Workforce", "Reporting"];

    public static IReadOnlyList<Rule> All =>
    [
        Rule.PerFile("Only services/Grpc names gRPC packages",
            file => IsBuildFile(file) && !file.In("services/Grpc") ? Matches(GrpcPackage(), file) : [],
            [new("services/Intake/Intake.csproj", """<PackageReference Include="Grpc.AspNetCore.Server" />""")],
            new SourceFile("services/Contracts/Contracts.csproj", """<PackageReference Include="Grpc.Tools" />""")),

        Rule.PerFile("Only Common refers to the bus",
            file => IsBuildFile(file) && file.Path != "services/Common/Common.csproj" ? Matches(BusPackage(), file) : [],
            [new("services/Intake/Intake.csproj", """<PackageReference Include="MassTransit" />""")],
            new SourceFile("services/Common/Common.csproj", """<PackageReference Include="MassTransit" />""")),

        Rule.PerFile("Services meet over gRPC and events only: no service refers to another, nor the portal to a service",
            file => _services.Any(service => file.Path == $"services/{service}/{service}.csproj") || file.Path == "portal/Portal.csproj"
                ? ServiceReference().Matches(file.Text).Select(match => $"refers to {match.Groups[1].Value}") : [],
            [new("services/Intake/Intake.csproj", """<ProjectReference Include="../Workforce/Workforce.csproj" />""")],
            new SourceFile("services/AllInOne/AllInOne.csproj", """<ProjectReference Include="../Workforce/Workforce.csproj" />""")),

        Rule.PerFile("Versions are central",
            file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) ? Matches(OwnVersion(), file) : [],
            [new("services/Intake/Intake.csproj", """<PackageReference Include="Dapper" Version="2.1.86" />""")],
            new SourceFile("services/Intake/Intake.csproj", """<PackageReference Include="Dapper" />""")),

        Rule.PerFile("No global usings outside the tests: a file says what it uses",
            file => !file.In("tests") && ((IsBuildFile(file) && file.Text.Contains("<Using ", StringComparison.Ordinal)) || (file.IsCSharp && file.Text.Contains("global using ", StringComparison.Ordinal)))
                ? ["has a global using"] : [],
            [new("services/Intake/Intake.csproj", """<Using Include="Dapper" />"""), new("services/Intake/Usings.cs", "global using Dapper;")])
    ];

    private static bool IsBuildFile(SourceFile file) => file.Name.EndsWith("proj", StringComparison.Ordinal) || file.Name is "Directory.Build.props" || file.Name.EndsWith(".targets", StringComparison.Ordinal);

    private static IEnumerable<string> Matches(Regex pattern, SourceFile file) => pattern.Matches(file.Text).Select(match => match.Value);

    [GeneratedRegex("""Include="Grpc\.(AspNetCore|Net|Core)[^"]*""")]
    private static partial Regex GrpcPackage();

    [GeneratedRegex("""PackageReference Include="(MassTransit|RabbitMQ)[^"]*""")]
    private static partial Regex BusPackage();

    [GeneratedRegex("""ProjectReference Include="[^"]*/(Intake|Assessment|Workforce|Reporting|AllInOne|Portal)\.csproj""")]
    private static partial Regex ServiceReference();

    [GeneratedRegex("""<PackageReference [^>]*Version=[^>]*>""")]
    private static partial Regex OwnVersion();
}
