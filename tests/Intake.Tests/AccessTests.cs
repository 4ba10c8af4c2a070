using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Google.Protobuf.Reflection;

namespace CsWorkPerf.Intake.Tests;

public sealed class AccessTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private static readonly FileDescriptor[] _files = [ChildrenReflection.Descriptor, ContactsReflection.Descriptor, ReferralsReflection.Descriptor];

    public static TheoryData<string> Rpcs => [.. RpcMatrix.Of("cswp.intake.v1")];

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Call_AsEveryRole_IsLetInAsTheTableSays(string rpc) => Assert.Empty(await RpcMatrix.FaultsAsync(intake.Host, _files, rpc));
}
