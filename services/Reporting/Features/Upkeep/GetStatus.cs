using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Upkeep;

/// <summary>How far the shown figures are with a source.</summary>
internal sealed record SourceStatus(string Source, long Position, long Head, bool Reachable);

/// <summary>How far Reporting is with its sources.</summary>
internal sealed record StatusAnswer(IReadOnlyList<SourceStatus> Sources, long Commit, TotalsMode Mode, RebuildStep? Rebuild);

/// <summary>Says how far the figures that queries show are, which is less than what has been taken in while totals are rebuilt.</summary>
internal sealed class GetStatus(Db<ReportingService> db, FollowerStates followers, RebuildState progress)
{
    public Task<StatusAnswer> RunAsync(CancellationToken cancellation) => db.ReadAsync(async session =>
    {
        var state = await TotalsStateStore.ReadAsync(session);
        var positions = await TotalsStateStore.ShownPositionsAsync(session, state);
        var (stage, done, total) = progress.Now;
        return new StatusAnswer(
            [
                .. from source in Sources.All
                   let position = positions.GetValueOrDefault(source)
                   let follower = followers.Find(ReportingService.Name, source)
                   select new SourceStatus(source, position, Math.Max(position, follower?.Head ?? 0), follower?.Reachable ?? false)
            ],
            state.ShownCommit,
            state.Mode,
            state.Mode != TotalsMode.Current && stage is (RebuildState.Reading or RebuildState.Folding) ? new(stage, done, total) : null);
    }, cancellation);
}
