using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Serves both hosts until the process is told to stop.</summary>
internal static class Serving
{
    public static async Task RunAsync(DataFolder folder, RunOptions options, Func<Task>? whenReady, CancellationToken cancellation)
    {
        await using var services = Hosts.BuildServices(folder.FullPath, options.GrpcUrl);
        await StartAsync(services, options.GrpcUrl, cancellation);
        folder.Publish(options.GrpcUrl, options.PortalUrl);
        await using var portal = Hosts.BuildPortal(folder.FullPath, options.PortalUrl, options.GrpcUrl);
        await StartAsync(portal, options.PortalUrl, cancellation);

        Console.WriteLine($"CsWorkPerf is ready: portal {options.PortalUrl} gRPC {options.GrpcUrl}");
        if (whenReady is not null) await whenReady();

        await using var stop = cancellation.Register(() => services.Lifetime.StopApplication());
        await services.WaitForShutdownAsync(CancellationToken.None);
        await portal.StopAsync(CancellationToken.None);
    }

    private static async Task StartAsync(WebApplication app, string url, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            HostAddress.CheckBound(app);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailed($"Another program listens at {url}; stop it, or choose another address with --portal-url or --grpc-url.");
        }
    }
}
