using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>
/// Which record stands for a child, and whether it is restricted: worked out anew when a record is merged, told apart, restricted or
/// opened, and told to the services that keep records about children, for they must close theirs too.
/// </summary>
internal static class Standing
{
    /// <summary>A record was added.</summary>
    public static void Added(Tx tx, Child child, DateTimeOffset now)
    {
        if (child.Restricted) Tell(tx, child, now);
    }

    /// <summary>A record was changed: a restriction is one of all records of the child.</summary>
    public static void Changed(Tx tx, Child before, Child after, DateTimeOffset now)
    {
        if (before.Restricted == after.Restricted) return;
        var records = FamilyStore.Of(tx, before.StandsAs);
        Settle(tx, records, [.. records.Select(record => record.ChildId == before.ChildId ? before : record)], now);
    }

    /// <summary>Records were merged or told apart.</summary>
    /// <param name="tx">Where it was stored.</param>
    /// <param name="records">Every record of the families concerned, with what they are merged into now.</param>
    /// <param name="now">When.</param>
    public static void Merged(Tx tx, IReadOnlyList<Child> records, DateTimeOffset now) => Settle(tx, records, records, now);

    private static void Settle(Tx tx, IReadOnlyList<Child> records, IReadOnlyList<Child> before, DateTimeOffset now)
    {
        var settled = Family.Settle(records);
        FamilyStore.Settle(tx, records, settled);
        foreach (var (was, child) in before.Zip(settled))
            if ((was.StandsAs, was.IsRestricted) != (child.StandsAs, child.IsRestricted)) Tell(tx, child, now);
    }

    private static void Tell(Tx tx, Child child, DateTimeOffset now) => tx.Publish(new ChildStandingChanged
    {
        ChildId = child.ChildId,
        Version = child.Version,
        OccurredAt = now,
        KeptId = child.KeptId.Length > 0 ? child.KeptId : null,
        Restricted = child.IsRestricted
    }, live: false);
}
