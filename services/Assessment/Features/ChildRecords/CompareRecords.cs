using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.ChildRecords;

/// <summary>
/// What only the child's other records tell of an assessment or an enquiry: that it started while another ran, and that an enquiry has no
/// assessment. It is kept with the row, for a list must not compare each of a million; and is worked out again for all records of a child
/// whenever one of them is stored, or the child's records are merged.
/// </summary>
internal static class CompareRecords
{
    /// <summary>After an assessment has been added; an import brings most as the first of their child, with which nothing is compared.</summary>
    public static void OfAdded(Tx tx, Assessments.Assessment assessment)
    {
        if (ChildRecordStore.HasOther(tx, assessment.ChildId, assessment.AssessmentId)) Of(tx, assessment.ChildId);
    }

    /// <summary>Of the child that this record is about, of whom something has been stored.</summary>
    public static void Of(Tx tx, string childId)
    {
        var rows = ChildRecordStore.List(tx, childId);
        foreach (var row in rows)
        {
            var compared = row with { StartedDuringOther = StartedDuringOther(row, rows), WithoutAssessment = IsWithoutAssessment(row, rows) };
            if (compared != row) ChildRecordStore.Update(tx, compared);
        }
    }

    /// <summary>Another of its sort began no later and had not ended by then. Of a list without conclusions nobody knows.</summary>
    private static bool StartedDuringOther(ChildRecord row, IReadOnlyList<ChildRecord> rows) => row.EndSupplied && rows.Any(other =>
        other.IsAssessment == row.IsAssessment && other.EndSupplied && other.Id != row.Id && other.From <= row.From && (other.Until is null || other.Until > row.From));

    /// <summary>An enquiry whose referral no assessment of the child follows.</summary>
    private static bool IsWithoutAssessment(ChildRecord row, IReadOnlyList<ChildRecord> rows) =>
        !row.IsAssessment && row.ReferralId.Length > 0 && !rows.Any(other => other.IsAssessment && other.ReferralId == row.ReferralId);
}
