using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Merges;

/// <summary>Merges between the wire and the domain.</summary>
internal static class MergeMapping
{
    private const int MostReason = 1000;

    public static Merge Read(V1.MergeChildrenRequest request)
    {
        var found = new Violations();
        found.Required("kept_id", request.KeptId);
        found.Required("merged_id", request.MergedId);
        found.Required("reason", request.Reason);
        var merge = new Merge(
            found.Id("kept_id", request.KeptId), request.KeptVersion, found.Id("merged_id", request.MergedId), request.MergedVersion,
            found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return merge;
    }

    public static MergeUndone Read(V1.UndoMergeRequest request)
    {
        var found = new Violations();
        found.Required("child_id", request.ChildId);
        found.Required("reason", request.Reason);
        var undone = new MergeUndone(found.Id("child_id", request.ChildId), request.Version, found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return undone;
    }

    public static V1.ChildHistory.Types.MergeLine Write(FamilyEntry entry) => new()
    {
        ChildId = entry.ChildId,
        KeptId = entry.KeptId,
        At = Instant.Text(entry.At),
        Action = entry.Action,
        By = entry.By,
        Reason = entry.Reason
    };
}
