using Grpc.Core;

namespace CsWorkPerf.Grpc.Tests.StandIns;

public sealed class StatusTests
{
    [Fact]
    public void Detail_NoneGiven_IsNull()
    {
        Assert.Null(default(Status).Detail);
        Assert.Null(new Status(StatusCode.Internal, null!).Detail);
        Assert.Equal("Status(StatusCode=\"OK\", Detail=\"\")", default(Status).ToString());
    }

    [Fact]
    public void Status_Properties_AreAsGiven()
    {
        var cause = new InvalidOperationException("no");
        var status = new Status(StatusCode.Aborted, "changed", cause);

        Assert.Equal((StatusCode.Aborted, "changed", cause), (status.StatusCode, status.Detail, status.DebugException));
        Assert.Contains("changed", status.ToString(), StringComparison.Ordinal);
        Assert.Equal((StatusCode.OK, ""), (Status.DefaultSuccess.StatusCode, Status.DefaultSuccess.Detail));
        Assert.Equal((StatusCode.Cancelled, ""), (Status.DefaultCancelled.StatusCode, Status.DefaultCancelled.Detail));
    }

    [Fact]
    public void Trailers_NoneGiven_AreReadOnly()
    {
        var status = new Status(StatusCode.Internal, "bad");

        Assert.Throws<InvalidOperationException>(() => new RpcException(status).Trailers.Add("a", "b"));
        Assert.Throws<InvalidOperationException>(() => new RpcException(status, "message").Trailers.Add("a", "b"));
    }

    [Fact]
    public void Trailers_Given_ArePassedOn()
    {
        var trailers = new Metadata { { "a", "b" } };
        var exception = new RpcException(new Status(StatusCode.Internal, "bad"), trailers, "message");

        Assert.Same(trailers, exception.Trailers);
        Assert.Equal("message", exception.Message);
        Assert.Equal(StatusCode.Internal, exception.StatusCode);
        Assert.Throws<ArgumentNullException>(() => new RpcException(new Status(StatusCode.Internal, "bad"), (Metadata)null!));
    }
}
