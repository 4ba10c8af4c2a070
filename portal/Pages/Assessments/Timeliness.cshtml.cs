using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Assessments completed in time, period by period, beside those open and overdue, the target and what others published.</summary>
public sealed class TimelinessModel(ReportingBackend reporting, PublishedBackend published, WorkforceBackend workforce, TimeProvider clock)
    : TimelinessPage<TimelinessView>(reporting, workforce, clock)
{
    /// <summary>The councils whose region and neighbours can be shown.</summary>
    public IReadOnlyList<Option> Councils { get; private set; } = [];

    protected override IReadOnlyList<string> Defined => ["assessments.timeliness_45wd", "assessments.open", "assessments.to_service"];

    protected override async Task<TimelinessView> AskAsync(CancellationToken cancellation)
    {
        var elsewhere = await published.TimelinessAsync(Query.Council, cancellation);
        Councils = [new("", "As set for this system"), .. elsewhere.Councils.OrderBy(council => council.Name, StringComparer.CurrentCulture).Select(council => new Option(council.Code, council.Name))];
        var answers = await AnswersAsync(
            [Question("assessments.timeliness_45wd", Query.GrainCode), Question("assessments.open", Query.GrainCode, band: "overdue"), Question("assessments.to_service", Query.GrainCode)], cancellation);
        var target = Definitions.FirstOrDefault(each => each.Id == "assessments.timeliness_45wd") is { HasTarget: true } figure ? figure.Target : (double?)null;
        return new(Query, answers[0], answers[1], answers[2], elsewhere, target, Names, CsvHref);
    }

    protected override CsvResult Csv(TimelinessView view, string? table) => view.Csv();
}
