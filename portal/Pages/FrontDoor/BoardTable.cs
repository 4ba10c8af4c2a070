using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What the board shows, for the partial <c>_Board</c>: drawn with the page, and again by each live update.</summary>
/// <param name="View">As the service gives it.</param>
/// <param name="Query">The filters.</param>
/// <param name="Names">Localities and teams.</param>
/// <param name="Workers">Names of the workers in the view.</param>
/// <param name="Levels">What this council calls the levels of need.</param>
/// <param name="Own">The signed-in worker; empty for none.</param>
/// <param name="PreviousHref">The page before; null on the first.</param>
/// <param name="NextHref">The page after; null on the last.</param>
public sealed record BoardTable(
    BoardView View, BoardQuery Query, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers, LevelWords Levels, string Own, string? PreviousHref, string? NextHref)
{
    /// <summary>The local day of the view.</summary>
    public string Today => View.AsOf[..10];

    public Shift? OwnShift => Own.Length == 0 ? null : View.OnDuty.FirstOrDefault(shift => shift.WorkerId == Own);

    /// <summary>Everybody on duty, then everybody else who has open contacts.</summary>
    public IEnumerable<(string Id, string Name, Shift? Shift, int Open)> Desk
    {
        get
        {
            var open = View.Workers.Where(worker => worker.WorkerId.Length > 0).ToDictionary(worker => worker.WorkerId, worker => worker.Open);
            var on = View.OnDuty.Select(shift => shift.WorkerId).ToHashSet();
            return View.OnDuty.Select(shift => (shift.WorkerId, Name(shift.WorkerId), (Shift?)shift, open.GetValueOrDefault(shift.WorkerId)))
                .Concat(open.Where(one => !on.Contains(one.Key)).Select(one => (one.Key, Name(one.Key), (Shift?)null, one.Value)));
        }
    }

    /// <summary>The counts of all open contacts, each with the address that shows them alone.</summary>
    public IReadOnlyList<(string Href, int Count, string Words)> Counts(IUrlHelper url) =>
    [
        (Link(url, new { }), View.Counts.Open, "open"),
        (Link(url, new { clock = "overdue" }), View.Counts.Overdue, "overdue"),
        (Link(url, new { clock = "due" }), View.Counts.Due, "due now"),
        (Link(url, new { concern = "high" }), View.Counts.HighConcern, "of high concern"),
        (Link(url, new { worker = BoardQuery.Nobody }), View.Counts.Unclaimed, "nobody has"),
        .. Own.Length == 0 ? ((string, int, string)[])[] : [(Link(url, new { worker = BoardQuery.Me }), View.Counts.Own, "mine")],
        .. View.Counts.WaitingForAgreement == 0 ? ((string, int, string)[])[] : [(Link(url, new { agreement = "waiting" }), View.Counts.WaitingForAgreement, "wait for agreement")],
        .. View.Counts.Returned == 0 ? ((string, int, string)[])[] : [(Link(url, new { agreement = "returned" }), View.Counts.Returned, "returned")],
    ];

    public string Name(string workerId) => Workers.GetValueOrDefault(workerId, workerId);

    public string Child(BoardRow row) => ContactWords.Name(row.ChildName, row.Restricted, row.ChildCouncilId);

    private static string Link(IUrlHelper url, object filter) => url.Page("/FrontDoor/Board", filter)!;

    /// <summary>The ids whose names the table needs.</summary>
    public static IEnumerable<string> WorkersOf(BoardView view) =>
        view.Workers.Select(worker => worker.WorkerId).Concat(view.OnDuty.Select(shift => shift.WorkerId));

    /// <summary>The workers to filter by: whoever has open contacts.</summary>
    public IReadOnlyList<Option> WorkerOptions =>
    [
        new("", "Everyone"), .. Own.Length > 0 ? [new Option(BoardQuery.Me, "Mine")] : (Option[])[], new(BoardQuery.Nobody, "Nobody has it"),
        .. Desk.Select(one => one.Id).Append(Query.Worker).Where(id => id is { Length: > 0 } and not BoardQuery.Me and not BoardQuery.Nobody).Distinct()
            .Select(id => new Option(id!, Name(id!))).OrderBy(option => option.Text, StringComparer.CurrentCulture),
    ];

    public static CsvResult Csv(IAsyncEnumerable<BoardRow> rows, DirectoryNames names, IReadOnlyDictionary<string, string> workers) => new(
        "open-contacts.csv",
        [
            "contact_id", "received_at", "child", "source", "source_label", "source_group", "mode", "locality", "team", "primary_need", "level_of_need",
            "worker", "decide_by", "due_at", "working_days", "clock", "waiting_minutes", "hand_offs", "agreement", "proposed_outcome",
        ],
        rows.Select(row => (object?[])
        [
            row.Contact.ContactId, row.Contact.ReceivedAt, ContactWords.Name(row.ChildName, row.Restricted, row.ChildCouncilId), row.Contact.Source,
            ReferralSources.Codes.LabelOf(row.Contact.Source), row.Contact.SourceGroup, row.Contact.Mode, names.Locality(row.Contact.LocalityId), names.Team(row.Contact.TeamId),
            row.Contact.PrimaryNeed, row.Contact.LevelOfNeed, workers.GetValueOrDefault(row.Contact.WorkerId, row.Contact.WorkerId), row.Contact.DecideBy, row.DueAt,
            row.Contact.WorkingDays, row.Clock, row.WaitingMinutes, row.Contact.HandOffs, row.Contact.Agreement, row.Contact.ProposedOutcome,
        ]));
}
