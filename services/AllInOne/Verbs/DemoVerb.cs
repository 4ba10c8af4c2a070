using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Import;
using CsWorkPerf.AnnexA;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>demo</c>: the sample council, loaded on the first start through the same import that a council uses. Loopback only.</summary>
internal static class DemoVerb
{
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        foreach (var url in new[] { options.PortalUrl, options.GrpcUrl })
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !uri.IsLoopback)
                throw new CommandFailed($"The demo's passwords are public, so it listens on this machine only, not at {url}.");

        using var folder = DataFolder.Open(options.Data);
        if (!folder.IsHeld) throw new CommandFailed($"A server is running on {folder.FullPath} already, at {folder.Server.Grpc}.");
        if (!folder.IsDemo && folder.HasDatabases)
            throw new CommandFailed($"{folder.FullPath} holds records that are not the demo's; choose another folder (--data).");
        folder.MarkDemo();
        if (!folder.IsDemoLoaded)
        {
            // What a start that was cut short has left is some of everything: the sample council is loaded whole.
            folder.DeleteDatabases();
            await LoadAsync(folder, cancellation);
        }
        await Serving.RunAsync(folder, options, () => DemoAccounts.PrintAsync(Console.Out), cancellation);
        return 0;
    }

    private static async Task LoadAsync(DataFolder folder, CancellationToken cancellation)
    {
        Console.Error.WriteLine("Loading the sample council; this happens once.");
        var files = Directory.CreateTempSubdirectory("cswp-council-");
        try
        {
            SampleCouncilFiles.Write(files.FullName, new CouncilOptions { Today = DemoClock.Today }, cancellation);
            var clock = new DemoClock();
            await using (var council = await Council.HostAsync(folder, keepFolder: true, cancellation, clock))
            {
                await new ImportRun(council, [], Console.Error).RunAsync(ImportSource.Open(files.FullName), cancellation);
                await DemoAccounts.AddAsync(council, clock, cancellation);
            }
            folder.MarkDemoLoaded();
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }
}
