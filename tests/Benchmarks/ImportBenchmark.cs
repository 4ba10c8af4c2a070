using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.Benchmarks;

/// <summary>
/// The import of 1,000,000 contacts with their children and referrals, from the files to indicators that can be queried, and the memory it
/// takes; then of the same with a quarter of a million assessments and what belongs to them.
/// </summary>
internal static class ImportBenchmark
{
    public const int Many = 1_000_000;

    private static readonly string[] Later = ["assessments.csv", "s47.csv", "audits.csv"];

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var files = Directory.CreateTempSubdirectory("cswp-bench-files-");
        try
        {
            SampleCouncilFiles.Write(files.FullName, new CouncilOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow), Contacts = Many });
            var whole = await MeasureAsync("Import of 1,000,000 contacts with assessments", files.FullName, ("", "at most 1,024"));
            foreach (var file in Later) File.Delete(Path.Combine(files.FullName, file));
            return [.. await MeasureAsync("Import of 1,000,000 contacts", files.FullName, ("at most 120", "at most 1,024")), .. whole];
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(string what, string files, (string Seconds, string MiB) target)
    {
        List<double> seconds = [], memory = [];
        for (var run = 0; run < Figure.Runs; run++)
        {
            var data = Directory.CreateTempSubdirectory("cswp-bench-data-");
            var (took, peak) = await ImportAsync(files, data.FullName);
            seconds.Add(took);
            memory.Add(peak);
            data.Delete(recursive: true);
        }
        return [Figure.Of(what + ", file to indicators", seconds, "s", target.Seconds), Figure.Of(what + ", peak resident memory", memory, "MiB", target.MiB)];
    }

    /// <summary>Imports all files of a folder with the verb <c>import</c>; seconds, and peak resident memory in MiB.</summary>
    public static async Task<(double Seconds, double PeakMiB)> ImportAsync(string files, string data)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(Server.Command("import", files, "--data", data))!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakMiB(process.Id));
            await Task.Delay(100);
        }
        if (process.ExitCode != 0) throw new InvalidOperationException($"The import ended with {process.ExitCode}:\n{await printed}\n{await errors}");
        return (watch.Elapsed.TotalSeconds, peak);
    }

    /// <summary>The kernel's own high-water mark.</summary>
    private static double PeakMiB(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
