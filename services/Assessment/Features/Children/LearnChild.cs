using CsWorkPerf.Assessment.Features.ChildRecords;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Children;

/// <summary>Takes from Intake's events which children are restricted or merged, and who opened a record; again and again gives the same.</summary>
internal static class LearnChild
{
    public static void Apply(Tx tx, ChildStandingChanged change)
    {
        var (before, after) = (KnownChildStore.ById(tx, change.ChildId), new KnownChild { ChildId = change.ChildId, KeptId = change.KeptId ?? change.ChildId, Restricted = change.Restricted });
        KnownChildStore.Save(tx, after);
        if (after.KeptId == before.KeptId) return;
        CompareRecords.Of(tx, after.KeptId);
        CompareRecords.Of(tx, before.KeptId);
    }

    public static void Apply(Tx tx, RestrictedOpened opened) => KnownChildStore.SaveOpening(tx, opened.OpeningId, opened.ChildId, opened.AccountId, opened.Until);
}
