using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Imports;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Rows of enquiries from the wire, with their cells checked.</summary>
internal static class EnquiryRowMapping
{
    public static IReadOnlyList<ImportedRow<ImportedEnquiry>> Read(V1.ImportEnquiriesRequest request) => [.. request.Rows.Select(Read)];

    private static ImportedRow<ImportedEnquiry> Read(V1.EnquiryRow row)
    {
        var cells = new RowCells(row.Line);
        var enquiry = new ImportedEnquiry
        {
            Line = row.Line,
            S47Id = cells.Id("s47_id", cells.Required("s47_id", row.S47Id)),
            ReferralId = cells.Referral(row.ReferralId),
            ChildId = cells.Child(row.ChildId),
            StrategyOn = cells.Day("strategy_on", cells.Required("strategy_on", row.StrategyOn)) ?? default,
            VisitOn = cells.Day("visit_on", row.VisitOn),
            IcpcRequired = TrueOrFalse(ref cells, "icpc_required", row.IcpcRequired),
            IcpcOn = cells.Day("icpc_on", row.IcpcOn),
            ConcludedOn = cells.Day("concluded_on", row.ConcludedOn),
            LocalityId = cells.Id("locality_id", row.LocalityId),
            TeamId = cells.Id("team_id", row.TeamId),
            TeamName = cells.Name("Allocated Team", row.TeamName),
            CourseSupplied = row.CourseSupplied || row.VisitOn.Length > 0 || row.ConcludedOn.Length > 0
        };
        return cells.Row(enquiry, enquiry.Faults());
    }

    private static string TrueOrFalse(ref RowCells cells, string column, string value)
    {
        if (value.Length == 0) return "";
        if (bool.TryParse(value, out var given)) return given ? "true" : "false";
        cells.Reject(column, value, "Must be true or false, or blank while undecided.");
        return "";
    }
}
