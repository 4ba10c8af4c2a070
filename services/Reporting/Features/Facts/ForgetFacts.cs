using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// Lets go of every fact and alias, because its source is read again from the start. The shown totals stay as they are until the facts
/// are back and folded.
/// </summary>
internal sealed class ForgetFacts(FactStore<ContactFact> contacts, FactStore<ReferralFact> referrals, FactStore<ReviewFact> reviews)
{
    public async Task ApplyAsync(Tx tx)
    {
        var state = await TotalsStateStore.GoBehindAsync(tx, await TotalsStateStore.ReadAsync(tx));
        await TotalsStateStore.StoreAsync(tx, state with { Commits = state.Commits + 1, Refilling = true });
        await contacts.DeleteAllAsync(tx);
        await referrals.DeleteAllAsync(tx);
        await reviews.DeleteAllAsync(tx);
        await ChildAliasStore.DeleteAllAsync(tx);
        await contacts.DropChildIndexAsync(tx);
        await referrals.DropChildIndexAsync(tx);
        await reviews.DropChildIndexAsync(tx);
    }
}
