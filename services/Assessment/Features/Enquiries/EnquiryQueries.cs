using CsWorkPerf.Assessment.Features.Imports;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>What looks wrong about an enquiry of a file.</summary>
internal static class EnquiryQueries
{
    public static void Ask(RowQueries queries, ImportedEnquiry row, Enquiry stored)
    {
        foreach (var (column, day) in row.Days()) queries.Day(column, day);
        queries.Before("visit_on", stored.VisitOn, "strategy_on", stored.StrategyOn);
        queries.Where(stored.IcpcRequired == "false" && stored.IcpcOn is not null, "icpc_on", stored.IcpcOn.Text(), "A conference, although none is required.");
        queries.Where(stored.IcpcOn is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday }, "icpc_on", stored.IcpcOn.Text(), "A conference at a weekend (census rule 8875).");
        queries.Before("concluded_on", stored.ConcludedOn, "strategy_on", stored.StrategyOn);
        queries.Where(stored.VisitOn > stored.ConcludedOn, "concluded_on", stored.ConcludedOn.Text(), $"Before visit_on ({stored.VisitOn.Text()}).");
        queries.Where(stored is { ConcludedOn: not null, IcpcRequired: "" }, "icpc_required", "", "Concluded without saying whether a conference is required.");
    }
}
