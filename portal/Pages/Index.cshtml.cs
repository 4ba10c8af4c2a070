using System.Globalization;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Pages.Assessments;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>The first page after signing in: what the person's role has to do with.</summary>
public sealed class IndexModel(IntakeBackend intake, AssessmentBackend assessments, AuditBackend audits, ReportingBackend reporting, TimeProvider clock) : PageModel
{
    /// <summary>The front door's counts; null for roles that do not see records.</summary>
    public OpenContactCounts? FrontDoor { get; private set; }

    /// <summary>How many openings of restricted records wait for a manager; null for other roles.</summary>
    public int? Openings { get; private set; }

    /// <summary>The assessments that the person has to do with; empty for roles that do not see records.</summary>
    public IReadOnlyList<HomeCard> Assessments { get; private set; } = [];
    public Scorecard Scorecard { get; private set; } = null!;
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var scorecard = reporting.GetScorecardAsync("", cancellation);
        var indicators = reporting.ListIndicatorsAsync(cancellation);
        if (Access.Allows(User, "/FrontDoor/Board")) FrontDoor = await intake.CountOpenContactsAsync(new CountOpenContactsRequest { WorkerId = User.WorkerId() }, cancellation);
        if (Access.Allows(User, "/Assessments/Index")) Assessments = await HomeCards.OfAsync(User, assessments, audits, cancellation);
        if (Access.Allows(User, "/FrontDoor/Openings")) Openings = await intake.CountOpeningsAsync(cancellation);
        (Scorecard, Indicators) = (await scorecard, await indicators);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var scorecard = await reporting.GetScorecardAsync("", cancellation);
        return new CsvResult("scorecard.csv", ["month", "indicator", "title", "value", "absent_reason", "target", "status"], scorecard.Lines.Select(line => (object?[])
        [
            scorecard.Month, line.Indicator, line.Title, line.HasValue ? line.Value : null, line.AbsentReason, line.HasTarget ? line.Target : null, line.Status,
        ]));
    }

    /// <summary>How long ago an instant was, in words.</summary>
    public string Ago(string instant) => BoardWords.Waiting((int)(clock.GetUtcNow() - DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).TotalMinutes);

    public Unit UnitOf(string indicator) => Units.Of(Indicators.FirstOrDefault(each => each.Id == indicator)?.Unit ?? "");

    public static (string Words, string Colour) Status(string status) => status switch
    {
        "going_well" => ("Going well", "green"),
        "one_to_watch" => ("One to watch", "yellow"),
        "to_do_better" => ("To do better", "red"),
        _ => ("For information", "grey"),
    };
}
