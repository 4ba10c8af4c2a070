using CsWorkPerf.Contracts.Access;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Who may call which RPC of Intake: the matrix, written out once more by hand.</summary>
public sealed class AccessTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private const string FrontDoor = "practitioner manager", Readers = "practitioner manager auditor", Administrators = "administrator";

    public static TheoryData<string, string> Rpcs => new()
    {
        { "Children/AddChild", FrontDoor }, { "Children/ChangeChild", FrontDoor }, { "Children/GetChild", Readers },
        { "Children/SearchChildren", Readers }, { "Children/GetChildHistory", Readers }, { "Children/ImportChildren", Administrators },
        { "Contacts/LogContact", FrontDoor }, { "Contacts/RecordDecision", FrontDoor }, { "Contacts/HandOffContact", FrontDoor },
        { "Contacts/RecordFeedback", FrontDoor }, { "Contacts/GetContact", Readers }, { "Contacts/ListContacts", Readers },
        { "Contacts/ImportContacts", Administrators }, { "Referrals/GetReferral", Readers }, { "Referrals/ListReferrals", Readers },
        { "Referrals/ImportReferrals", Administrators }
    };

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Rpc_ByRole_IsOpenToThoseOfTheMatrixOnly(string rpc, string roles)
    {
        foreach (var role in Roles.OfPeople.Append(Roles.Service))
        {
            var status = await CallAsync(intake.Host.As(role), rpc);
            // An empty request goes wrong later, or not at all; what matters is whether the door is open.
            Assert.True(roles.Split(' ').Contains(role) == (status != StatusCode.PermissionDenied), $"{rpc} as {role}: {status}");
        }
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(intake.Host.Anonymous(), rpc));
        Assert.Equal(StatusCode.Unauthenticated, await CallAsync(intake.Host.With("not a token"), rpc));
    }

    [Fact]
    public void Rpcs_OfTheMatrix_AreAllThatIntakeOffers()
    {
        var offered = new[] { Contracts.Intake.V1.Children.Descriptor, Contracts.Intake.V1.Contacts.Descriptor, Contracts.Intake.V1.Referrals.Descriptor }
            .SelectMany(service => service.Methods.Select(method => $"{service.Name}/{method.Name}"));

        Assert.Equal(offered.Order(), Rpcs.Select(row => row.Data.Item1).Order());
    }

    private static async Task<StatusCode> CallAsync(CallInvoker invoker, string rpc)
    {
        var parts = rpc.Split('/');
        var bytes = Marshallers.Create(static (byte[] value) => value, static value => value);
        var method = new Method<byte[], byte[]>(
            parts[1].StartsWith("Import", StringComparison.Ordinal) ? MethodType.DuplexStreaming : MethodType.Unary, "cswp.intake.v1." + parts[0], parts[1], bytes, bytes);
        try
        {
            if (method.Type == MethodType.Unary)
            {
                await invoker.AsyncUnaryCall(method, null, new CallOptions(), []).ResponseAsync;
                return StatusCode.OK;
            }
            using var call = invoker.AsyncDuplexStreamingCall(method, null, new CallOptions());
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(CancellationToken.None)) { }
            return StatusCode.OK;
        }
        catch (RpcException e)
        {
            return e.StatusCode;
        }
    }
}
