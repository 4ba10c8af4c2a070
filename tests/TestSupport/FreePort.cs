using System.Net;
using System.Net.Sockets;

namespace CsWorkPerf.TestSupport;

/// <summary>
/// A port of the loopback that nobody listens on at this moment. It lies below the range that outgoing connections take theirs
/// from, so that it stays free while its process is down.
/// </summary>
public static class FreePort
{
    private const int First = 20_000, After = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, After);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}
