using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>rebuild</c>: Reporting's totals again from the event feeds.</summary>
internal static class RebuildVerb
{
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        await using var council = await Council.OpenAsync(options, cancellation);
        using var call = new ReportingAdmin.ReportingAdminClient(council.Invoker).Rebuild(new RebuildRequest(), cancellationToken: cancellation);
        using var progress = new ProgressLine();
        while (await call.ResponseStream.MoveNext(cancellation))
        {
            var step = call.ResponseStream.Current;
            progress.Show($"rebuild: {step.Stage}", step.Done, step.Total);
        }
        return 0;
    }
}
