using System.Reflection;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace CsWorkPerf.Grpc.Tests.References;

/// <summary>The stand-ins offer all that the real libraries and the generated code ask of the assemblies they stand in for.</summary>
public sealed class ReferenceTests
{
    private static readonly Surface StandIns = new(typeof(Status).Assembly.Location, typeof(GzipCompressionProvider).Assembly.Location);

    public static TheoryData<Assembly> Users => [.. Libraries, typeof(Contacts).Assembly];

    private static Assembly[] Libraries => [typeof(GrpcServiceOptions).Assembly, typeof(GrpcChannel).Assembly];

    [Theory]
    [MemberData(nameof(Users))]
    public void References_OfRealLibrariesAndGeneratedCode_AllResolve(Assembly user)
    {
        var report = ReferenceCheck.Run(user.Location, StandIns);

        Assert.Empty(report.Unresolved);
        // A check that reads nothing passes too; these three refer to dozens of each.
        Assert.True(report is { Types: >= 15, Members: >= 30 }, $"Only {report.Types} types and {report.Members} members were checked.");
    }

    [Theory]
    [InlineData("Grpc.Core.Api", "Grpc.Core", "NoSuchType", "Anything", 2)]
    [InlineData("Grpc.Core.Api", "Grpc.Core", "Metadata", "NoSuchMethod", 1)]
    [InlineData("Grpc.Core.Api", "Grpc.Core", "InterceptingCallInvoker", "Anything", 2)]
    [InlineData("Grpc.Core.Api", "Grpc.Core", "ConnectivityState", "Anything", 2)]
    [InlineData("Grpc.Net.Common", "Grpc.Core", "Metadata", "Add", 2)]
    [InlineData("Another", "Grpc.Core", "NoSuchType", "Anything", 0)]
    public void References_PlantedBadOne_IsReported(string assembly, string space, string type, string method, int unresolved)
    {
        var report = ReferenceCheck.Run(PlantedAssembly.Referring(assembly, space, type, method), StandIns);

        Assert.Equal(unresolved, report.Unresolved.Count);
    }

    [Fact]
    public void Surface_SameTypeNameInBothAssemblies_IsToldApart()
    {
        const string Type = "Grpc.Core.AsyncStreamReaderExtensions";
        const string ReadAll = "static System.Collections.Generic.IAsyncEnumerable`1<!!0> ReadAllAsync`1"
            + "(Grpc.Core.IAsyncStreamReader`1<!!0>,System.Threading.CancellationToken)";

        Assert.True(StandIns.Offers(Surface.Member("Grpc.Net.Common", Type, ReadAll)));
        Assert.False(StandIns.Offers(Surface.Member("Grpc.Core.Api", Type, ReadAll)));
    }

    /// <summary>What a reference check cannot see: an override without its virtual loads well and is never called.</summary>
    [Fact]
    public void Overrides_InRealLibraries_OverrideSomething()
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var overrides = Libraries.SelectMany(library => library.GetTypes()).SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsVirtual && (method.Attributes & MethodAttributes.NewSlot) == 0).ToList();

        Assert.True(overrides.Count > 50, $"Only {overrides.Count} overrides were checked.");
        Assert.DoesNotContain(overrides, method => method.GetBaseDefinition() == method);
    }
}
