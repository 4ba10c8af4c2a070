using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>
/// Records that are one child: those merged into one another, in chains of any length, and the one at the end, which is kept. Every
/// record stays as it is, so that a merge can be undone whatever came after it.
/// </summary>
public static class Family
{
    /// <summary>The merged record's next version.</summary>
    /// <exception cref="InvalidInput">A record cannot be merged into itself.</exception>
    /// <exception cref="RuleBroken">MERGED_ALREADY: one of the two is; the subject names the record that is kept.</exception>
    public static Child Merge(Child merged, Child kept)
    {
        if (merged.ChildId == kept.ChildId) throw new InvalidInput("merged_id", "Both ids are of the same record; name two.", "NOT_ALLOWED");
        foreach (var record in new[] { merged, kept })
        {
            if (record.MergedInto.Length > 0)
                throw new RuleBroken("MERGED_ALREADY", "One of the two records is merged into another already. Merge with the record that is kept, or undo that merge first.", "child/" + record.KeptId);
        }
        return merged with { Version = merged.Version + 1, MergedInto = kept.ChildId };
    }

    /// <summary>The merged record's next version, in which it stands for itself again.</summary>
    /// <exception cref="RuleBroken">NOT_MERGED.</exception>
    public static Child Undo(Child merged) => merged.MergedInto.Length == 0
        ? throw new RuleBroken("NOT_MERGED", "This record is not merged into another, or not any more.", "child/" + merged.ChildId)
        : merged with { Version = merged.Version + 1, MergedInto = "" };

    /// <summary>
    /// The records with what follows from their merges: which record is kept, and whether another of the same child is restricted.
    /// </summary>
    /// <param name="records">Every record of the families concerned.</param>
    public static IReadOnlyList<Child> Settle(IReadOnlyList<Child> records)
    {
        var into = records.ToDictionary(record => record.ChildId, record => record.MergedInto);
        var settled = records.Select(record => record with { KeptId = record.MergedInto.Length == 0 ? "" : EndOf(record.MergedInto) }).ToList();
        return
        [
            .. from record in settled
               let others = settled.Where(other => other.StandsAs == record.StandsAs && other.ChildId != record.ChildId)
               select record with { RestrictedByMerge = others.Any(other => other.Restricted) }
        ];

        string EndOf(string id) => into[id].Length == 0 ? id : EndOf(into[id]);
    }
}
