using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Children;

/// <summary>Takes from Intake's events which children are restricted or merged, and who opened a record; again and again gives the same.</summary>
internal static class LearnChild
{
    public static void Apply(Tx tx, ChildStandingChanged change) => KnownChildStore.Save(tx, new() { ChildId = change.ChildId, KeptId = change.KeptId ?? change.ChildId, Restricted = change.Restricted });

    public static void Apply(Tx tx, RestrictedOpened opened) => KnownChildStore.SaveOpening(tx, opened.OpeningId, opened.ChildId, opened.AccountId, opened.Until);
}
