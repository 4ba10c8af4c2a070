using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>
/// Builds a new version of the totals beside the shown one and shows it. Whatever ends it early (a crash, a new backlog) leaves
/// the shown version as it was; the next run starts over.
/// </summary>
internal sealed class RebuildTotals(
    Db<ReportingService> db, FactKinds facts, FoldTotals fold, RebuildState progress, TotalsSettings settings)
{
    // Bounded, so that facts can be taken in between two deletes of a large version.
    private const int SeriesInDelete = 20;

    /// <summary>What an earlier process left half done is begun again; new settings make the shown totals out of date.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => db.WriteAsync(async tx =>
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        // Nothing counted yet is right under any settings.
        if (state.Commits == 0) await TotalsStateStore.StoreAsync(tx, state with { Settings = settings.Fingerprint, ContactLayout = ContactCell.Layout });
        else if (state.Mode == TotalsMode.Building || state.Settings != settings.Fingerprint) await TotalsStateStore.GoBehindAsync(tx, state);
    }, cancellation);

    /// <summary>Returns whether the new version is shown; false when facts ran ahead again, or were let go of, meanwhile.</summary>
    /// <param name="cancellation">Leaves the shown version as it was.</param>
    /// <param name="followedTo">How far the facts of each source were known to be in; those let go of since have to come back first.</param>
    public async Task<bool> RunAsync(CancellationToken cancellation, IReadOnlyDictionary<string, long>? followedTo = null)
    {
        await DeleteOtherVersionsAsync(cancellation);
        if (await StartAsync(cancellation, followedTo) is not { } version) return false;
        var commit = await fold.RunAsync(version, cancellation);
        var shown = await ShowAsync(version, commit, cancellation);
        progress.Report("done", 0, 0);
        await DeleteOtherVersionsAsync(cancellation);
        return shown;
    }

    /// <summary>From here on what changes is noted for the version that is returned; null when another replica was quicker, or facts are missing.</summary>
    internal Task<int?> StartAsync(CancellationToken cancellation, IReadOnlyDictionary<string, long>? followedTo = null) => db.WriteAsync(async tx =>
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        if (state.Mode == TotalsMode.Building) return null;
        if (state.Refilling && followedTo is not null)
        {
            var positions = await TotalsStateStore.FactPositionsAsync(tx);
            if (followedTo.Any(source => positions.GetValueOrDefault(source.Key) < source.Value)) return null;
        }
        var version = Math.Max(state.ShownVersion, state.BuildingVersion) + 1;
        foreach (var store in facts.Stores) await store.CreateIndexAsync(tx);
        await TotalsStateStore.StoreAsync(tx, state with { Mode = TotalsMode.Building, BuildingVersion = version });
        return (int?)version;
    }, cancellation);

    /// <summary>Adds what the fold has not seen and shows the version, unless it is given up.</summary>
    internal Task<bool> ShowAsync(int version, long commit, CancellationToken cancellation) => db.WriteAsync(async tx =>
    {
        var state = await TotalsStateStore.ReadAsync(tx);
        if (state.Mode != TotalsMode.Building || state.BuildingVersion != version) return false;
        await TotalsStore.AddChangesAsync(tx, version, commit);
        await TotalsStateStore.ShowAsync(tx, state, settings.Fingerprint);
        return true;
    }, cancellation);

    private async Task DeleteOtherVersionsAsync(CancellationToken cancellation)
    {
        await db.WriteAsync(ContactMonthStore.DeleteOtherVersionsAsync, cancellation, WriteQueue.Import);
        var (versions, last) = await db.ReadAsync(TotalsStore.OtherVersionsAsync, cancellation);
        foreach (var version in versions)
            for (var first = 0; first <= last; first += SeriesInDelete)
            {
                var from = first;
                await db.WriteAsync(tx => TotalsStore.DeleteAsync(tx, version, from, from + SeriesInDelete - 1), cancellation, WriteQueue.Import);
            }
    }
}
