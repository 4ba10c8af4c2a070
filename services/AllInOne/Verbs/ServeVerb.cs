using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>serve</c>: the services and the portal over a data folder.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        using var folder = DataFolder.Open(options.Data);
        if (!folder.IsHeld) throw new CommandFailed($"A server is running on {folder.FullPath} already, at {folder.Server.Grpc}.");
        if (folder.IsDemo) throw new CommandFailed($"{folder.FullPath} holds the sample council; serve real records from another folder (--data).");
        if (OwnerOnly.IsOpenToOthers(folder.FullPath))
            await Console.Error.WriteLineAsync($"Others on this machine can get at {folder.FullPath}, which holds records about children: chmod 700 it.");
        await Serving.RunAsync(folder, options, null, cancellation);
        return 0;
    }
}
