using System.Globalization;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.ChildRecords;

/// <summary>Assessments and enquiries of a child as rows.</summary>
internal static class ChildRecordStore
{
    /// <summary>Whether an assessment may not be all that there is of its child.</summary>
    public static bool HasOther(Tx tx, string childId, string assessmentId) => tx.Prepare(ChildRecordSql.AnyOther).Text(childId, assessmentId) is not null;

    /// <summary>Those that stand, under whichever of the child's records.</summary>
    public static IReadOnlyList<ChildRecord> List(Tx tx, string childId)
    {
        var found = new List<ChildRecord>();
        // Read column by column, for every row of an import comes here.
        tx.Prepare(ChildRecordSql.List).Query(row => found.Add(new()
        {
            IsAssessment = row.GetInt32(0) == 1,
            Id = row.GetString(1),
            From = Day(row.GetString(2)),
            Until = row.IsDBNull(3) ? null : Day(row.GetString(3)),
            EndSupplied = row.GetInt32(4) == 1,
            ReferralId = row.GetString(5),
            StartedDuringOther = row.GetInt32(6) == 1,
            WithoutAssessment = row.GetInt32(7) == 1
        }), childId);
        return found;
    }

    public static void Update(Tx tx, ChildRecord row)
    {
        if (row.IsAssessment) tx.Prepare(ChildRecordSql.UpdateAssessment).Execute(row.Id, row.StartedDuringOther ? 1 : 0);
        else tx.Prepare(ChildRecordSql.UpdateEnquiry).Execute(row.Id, row.StartedDuringOther ? 1 : 0, row.WithoutAssessment ? 1 : 0);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
