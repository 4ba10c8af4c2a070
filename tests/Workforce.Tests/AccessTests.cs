using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Workforce.Tests;

public sealed class AccessTests(WorkforceHost host) : IClassFixture<WorkforceHost>
{
    public static TheoryData<string> Rpcs => [.. RpcMatrix.Of("cswp.workforce.v1")];

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Call_AsEveryRole_IsLetInAsTheTableSays(string rpc) =>
        Assert.Empty(await RpcMatrix.FaultsAsync(host.Host, [AccountsReflection.Descriptor, DirectoryReflection.Descriptor], rpc));
}
