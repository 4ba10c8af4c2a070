using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;

namespace CsWorkPerf.Assessment.Features.Imports;

/// <summary>Cells with another service's own ids: a council's id of a person must not come to lie where those belong, for they travel.</summary>
internal static class OwnerIds
{
    public static string Child(this ref RowCells cells, string value) =>
        Read(ref cells, "child_id", cells.Required("child_id", value), "Not Intake's id of a child. Ask its Children.IdentifyChildren for the ids of the council's ids.");

    public static string Referral(this ref RowCells cells, string value) =>
        Read(ref cells, "referral_id", value, "Not Intake's id of a referral. Ask its Referrals.IdentifyReferrals for the ids of the council's ids.");

    public static string Worker(this ref RowCells cells, string column, string value) =>
        Read(ref cells, column, value, "Not Workforce's id of a worker. Ask its Directory.IdentifyWorkers for the ids of the council's ids.");

    private static string Read(ref RowCells cells, string column, string value, string reason)
    {
        if (value.Length > 0 && !OwnId.Is(value)) cells.Reject(column, value, reason);
        return value;
    }
}
