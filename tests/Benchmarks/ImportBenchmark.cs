using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.Benchmarks;

/// <summary>The import of 1,000,000 contacts, from the file to indicators that can be queried, and the memory it takes.</summary>
internal static class ImportBenchmark
{
    public const int Many = 1_000_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var files = Directory.CreateTempSubdirectory("cswp-bench-files-");
        try
        {
            SampleCouncilFiles.Write(files.FullName, new CouncilOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow), Contacts = Many });
            List<double> seconds = [], memory = [];
            for (var run = 0; run < Figure.Runs; run++)
            {
                var data = Directory.CreateTempSubdirectory("cswp-bench-data-");
                var (took, peak) = await ImportAsync(files.FullName, data.FullName);
                seconds.Add(took);
                memory.Add(peak);
                data.Delete(recursive: true);
            }
            return
            [
                Figure.Of("Import of 1,000,000 contacts, file to indicators", seconds, "s", "at most 120"),
                Figure.Of("Import of 1,000,000 contacts, peak resident memory", memory, "MiB", "at most 1,024")
            ];
        }
        finally
        {
            files.Delete(recursive: true);
        }
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
