using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Serves both hosts until the process is told to stop.</summary>
internal static class Serving
{
    public static async Task RunAsync(DataFolder folder, RunOptions options, Func<Task>? whenReady, CancellationToken cancellation)
    {
        // Before anything starts, so that a wrong address is the only thing that is said.
        var configuration = Hosts.Configuration(folder.FullPath);
        HostAddress.Check("--grpc-url", options.GrpcUrl, configuration);
        HostAddress.Check("--portal-url", options.PortalUrl, configuration);

        await using var services = await RunningHost.StartAsync(Hosts.BuildServices(folder.FullPath, options.GrpcUrl), cancellation);
        folder.Publish(options.GrpcUrl, options.PortalUrl);
        await using var portal = await RunningHost.StartAsync(Hosts.BuildPortal(folder.FullPath, options.PortalUrl, options.GrpcUrl), cancellation);

        Console.WriteLine($"CsWorkPerf is ready: portal {options.PortalUrl} gRPC {options.GrpcUrl}");
        if (whenReady is not null) await whenReady();
        await services.UntilToldToStopAsync(cancellation);
    }
}
