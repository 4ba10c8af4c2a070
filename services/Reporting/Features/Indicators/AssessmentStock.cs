using CsWorkPerf.Contracts.Clocks;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>
/// Assessments open at the end of a day, by band. The days on which an open one passes into the next band are known from the
/// start, so its path ahead, if nobody acts, is there too.
/// </summary>
public static class AssessmentStock
{
    /// <summary>Adds the contributions of one assessment, open in [opened, gone) and counted from the start of its clock.</summary>
    public static void Add(DateOnly opened, DateOnly start, DateOnly? gone, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        var end = gone ?? DateOnly.MaxValue;
        var becoming = rules.Calendar.FirstDayPast(start, AssessmentLimits.LastInTime);
        var overdue = rules.Calendar.FirstDayPast(start, AssessmentLimits.LastBecomingOverdue);
        AddBand(Dimensions.InTime, opened, becoming);
        AddBand(Dimensions.BecomingOverdue, becoming, overdue);
        AddBand(Dimensions.Overdue, overdue, DateOnly.MaxValue);

        void AddBand(string band, DateOnly from, DateOnly to)
        {
            if (from < opened) from = opened;
            if (to > end) to = end;
            if (from >= to) return;
            into.Add(new(M.Open, from, row, 1, band));
            if (to < DateOnly.MaxValue) into.Add(new(M.Open, to, row, -1, band));
        }
    }
}
