using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// Lets go of every fact and alias of a source, because it is read again from the start. The shown totals stay as they are until
/// the facts are back and folded.
/// </summary>
internal sealed class ForgetFacts(FactKinds facts)
{
    public async Task ApplyAsync(Tx tx, string source)
    {
        var state = await TotalsStateStore.GoBehindAsync(tx, await TotalsStateStore.ReadAsync(tx));
        await TotalsStateStore.StoreAsync(tx, state with { Commits = state.Commits + 1, Refilling = true });
        foreach (var store in facts.Stores.Where(store => store.Source == source)) await store.DeleteAllAsync(tx);
        if (source == Sources.Intake) await ChildAliasStore.DeleteAllAsync(tx);
        foreach (var store in facts.Stores) await store.DropIndexAsync(tx);
    }
}
