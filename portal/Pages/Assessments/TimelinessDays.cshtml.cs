using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>How many working days assessments take: day by day, and their median and percentiles period by period.</summary>
public sealed class TimelinessDaysModel(ReportingBackend reporting, DurationBackend durations, WorkforceBackend workforce, TimeProvider clock)
    : TimelinessPage<TimelinessDaysView>(reporting, workforce, clock)
{
    protected override IReadOnlyList<string> Defined => ["assessments.duration", "assessments.completed", "assessments.open"];

    protected override async Task<TimelinessDaysView> AskAsync(CancellationToken cancellation)
    {
        var asked = Question("assessments.duration", Query.GrainCode);
        var taken = await durations.DurationsAsync(new() { From = asked.From, To = asked.To, Grain = asked.Grain, Filter = { asked.Filter } }, cancellation);
        var answers = await AnswersAsync([Question("assessments.completed", Grain.Total, "assessment_type"), Question("assessments.open", Grain.Total, band: "overdue")], cancellation);
        return new(Query, taken, answers[0], answers[1], Names, CsvHref);
    }

    protected override CsvResult Csv(TimelinessDaysView view, string? table) => view.Csv(table);
}
