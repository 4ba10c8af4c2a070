using System.Net.Sockets;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Distributed.Tests;

public sealed class PrivateBrokerTests
{
    [Fact]
    public async Task StopAsync_RunningBroker_IsGoneAndComesBackAtTheSameAddress()
    {
        await using var broker = await PrivateBroker.StartNewAsync();
        Assert.True(await ListensAsync(broker));

        await broker.StopAsync();
        Assert.False(await ListensAsync(broker));

        await broker.StartAsync();
        Assert.True(await ListensAsync(broker));
    }

    private static async Task<bool> ListensAsync(PrivateBroker broker)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(broker.Uri.Host, broker.Uri.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
