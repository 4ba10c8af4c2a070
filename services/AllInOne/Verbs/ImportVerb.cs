using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Import;
using CsWorkPerf.AnnexA;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>import PATH...</c>: exit code 0 when nothing was rejected, 3 when some rows were, 1 when a file could not be read.</summary>
internal static class ImportVerb
{
    private const int SomeRejected = 3;

    public static async Task<int> RunAsync(RunOptions options, IReadOnlyList<string> paths, string? report, string? notices, CancellationToken cancellation)
    {
        try
        {
            if (DataFolder.BelongsToDemo(options.Data))
                throw new CommandFailed($"{Path.GetFullPath(options.Data)} holds the sample council, whose passwords are public; import into another folder (--data) and serve that.");
            var source = ImportSource.Open(paths);
            using var rows = report is null ? null : ImportReportFile.Create(report);
            using var remarks = notices is null ? null : ImportReportFile.CreateOfNotices(notices);
            await using var council = await Council.OpenAsync(options, cancellation);
            var results = await new ImportRun(council, [.. new[] { rows, remarks }.OfType<ImportReportFile>()], Console.Out).RunAsync(source, cancellation);
            return results.Any(result => result.Rejected > 0) ? SomeRejected : 0;
        }
        catch (UnreadableFile e)
        {
            throw new CommandFailed(e.Message);
        }
    }
}
