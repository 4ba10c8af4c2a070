using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The weekly meetings, newest first; a manager opens this week's.</summary>
public sealed class MeetingsModel(TrackerBackend tracker, WorkforceBackend workforce) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["locality_id"] = nameof(PlaceLocality), ["team_id"] = nameof(PlaceTeam) };

    private static readonly string[] CsvHeadings =
    [
        "meeting_id", "held_on", "locality", "team", "in_time", "becoming_overdue", "overdue", "month", "month_in_time", "month_ended", "target_percent", "cases", "noted", "actions_open",
        "opened_by", "closed_at", "closed_by",
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public MeetingsQuery Query { get; set; } = new();

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The place that meets.</summary>
    [BindProperty]
    public string? PlaceLocality { get; set; }

    [BindProperty]
    public string? PlaceTeam { get; set; }

    public ListTrackerMeetingsResponse? Meetings { get; private set; }
    public DirectoryNames Names { get; private set; } = new([], []);

    public Task OnGetAsync(CancellationToken cancellation)
    {
        (PlaceLocality, PlaceTeam) = (Query.Locality, Query.Team);
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var names = Names = await workforce.DirectoryAsync(cancellation);
        if (!IsRight()) return BadRequest();
        return new CsvResult("tracker-meetings.csv", CsvHeadings, tracker.AllMeetingsAsync(Query.ToRequest(), cancellation).Select(meeting => (object?[])
        [
            meeting.MeetingId, meeting.HeldOn, names.Locality(meeting.LocalityId), names.Team(meeting.TeamId), meeting.Open.InTime, meeting.Open.BecomingOverdue, meeting.Open.Overdue,
            meeting.Month.Month, meeting.Month.InTime, meeting.Month.Ended, meeting.Month.TargetPercent, meeting.Cases, meeting.Noted, meeting.ActionsOpen, meeting.OpenedBy, meeting.ClosedAt,
            meeting.ClosedBy,
        ]));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var request = new OpenMeetingRequest { RequestId = RequestId, LocalityId = PlaceLocality ?? "", TeamId = PlaceTeam ?? "" };
        if (request is { LocalityId.Length: > 0, TeamId.Length: > 0 }) CheckTeam(await workforce.DirectoryAsync(cancellation), request);
        if (await ModelState.AnswerAsync(() => tracker.OpenMeetingAsync(request, cancellation), Fields) is { } opened)
        {
            if (opened.Known is { } known) TempData["Done"] = Known((await tracker.GetMeetingAsync(known, cancellation)).Meeting);
            return RedirectToPage("/Assessments/Meeting", new { id = opened.Done?.MeetingId ?? opened.Known });
        }
        await LoadAsync(cancellation);
        ModelState.Remove(nameof(RequestId));
        RequestId = Guid.NewGuid().ToString();
        return Page();
    }

    /// <summary>A locality and a team of another are no place: nothing is of both.</summary>
    private void CheckTeam(DirectoryNames names, OpenMeetingRequest request)
    {
        var of = names.Teams.FirstOrDefault(team => team.TeamId == request.TeamId)?.LocalityId ?? "";
        if (of.Length > 0 && of != request.LocalityId)
            ModelState.AddModelError(nameof(PlaceTeam), $"{names.Team(request.TeamId)} is a team of {names.Locality(of)}, not of {names.Locality(request.LocalityId)}: choose one of its teams, or every team");
    }

    private static string Known(TrackerMeeting meeting) => meeting.ClosedAt.Length == 0
        ? "This week's meeting of this place was opened before: this is it."
        : $"This week's meeting of this place was closed by {meeting.ClosedBy} on {Words.Instant(meeting.ClosedAt)} and cannot be opened again: this is it. The next can be opened from Monday.";

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Names = await workforce.DirectoryAsync(cancellation);
        if (IsRight()) Meetings = await tracker.ListMeetingsAsync(Query.ToRequest(), cancellation);
    }

    /// <summary>Whether the filters are right: an unknown place would read as one that never meets.</summary>
    private bool IsRight()
    {
        var before = ModelState.ErrorCount;
        if (!string.IsNullOrEmpty(Query.Locality) && Names.Localities.All(locality => locality.LocalityId != Query.Locality))
            ModelState.AddModelError("locality", "There is no such locality: choose one of the list");
        if (!string.IsNullOrEmpty(Query.Team) && Names.Teams.All(team => team.TeamId != Query.Team)) ModelState.AddModelError("team", "There is no such team: choose one of the list");
        return ModelState.ErrorCount == before;
    }
}
