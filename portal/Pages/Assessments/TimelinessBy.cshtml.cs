using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Assessments completed in time by place, outcome or source of the referral.</summary>
public sealed class TimelinessByModel(ReportingBackend reporting, WorkforceBackend workforce, TimeProvider clock)
    : TimelinessPage<TimelinessByView>(reporting, workforce, clock)
{
    protected override IReadOnlyList<string> Defined => ["assessments.timeliness_45wd", "assessments.open"];

    protected override async Task<TimelinessByView> AskAsync(CancellationToken cancellation)
    {
        // What is open has a place, and no outcome or source that it could be counted by.
        var places = Figures.DimensionWords.IsPlace(Query.By!) ? Query.By! : "";
        var answers = await AnswersAsync(
            [Question("assessments.timeliness_45wd", Query.GrainCode, Query.By!), Question("assessments.open", Grain.Total, places, "overdue")], cancellation);
        return new(Query, answers[0], answers[1], Names, CsvHref);
    }

    protected override CsvResult Csv(TimelinessByView view, string? table) => view.Csv(table);
}
