using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>A clock of an enquiry, for the partial <c>_EnquiryClock</c>.</summary>
/// <param name="What">What is due.</param>
/// <param name="Due">The words before the day.</param>
/// <param name="Nothing">What is said where nothing is due.</param>
/// <param name="StrategyOn">From when it is counted.</param>
/// <param name="Clock">As the service gives it.</param>
public sealed record ClockOf(string What, string Due, string Nothing, string StrategyOn, EnquiryClock Clock);

/// <summary>One enquiry: how far it is, what is due and why then, what happened, and what may be done next.</summary>
public sealed class EnquiryModel(EnquiryBackend enquiries, AssessmentBackend assessments, IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    private const int MostAssessments = 5;

    public EnquiryDetails Details { get; private set; } = null!;
    public Enquiry Enquiry => Details.Enquiry;
    public ChildNames Children { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> WorkerNames { get; private set; } = new Dictionary<string, string>();

    /// <summary>The child's assessments, as many as the page shows.</summary>
    public ListAssessmentsResponse Assessments { get; private set; } = new();

    public EnquiryEntries Entries => new(Details.History, Names, WorkerNames);
    public string Worker => Enquiry.WorkerId.Length == 0 ? "" : WorkerNames[Enquiry.WorkerId];

    /// <summary>None of the child is open, and the person may start one.</summary>
    public bool OffersAssessment => !Enquiry.Withdrawn && Assessments.Rows.All(row => row.EndedOn.Length > 0) && Access.Allows(User, "/Assessments/Start");

    /// <summary>What the person may do next, with the step that is waited for first.</summary>
    public IReadOnlyList<(string Page, string Text, bool First)> Steps =>
    [
        .. new (string Step, string Page, string Text, bool First)[]
        {
            ("record_visit", "/Section47/Visit", "Record the visit", true),
            ("conclude", "/Section47/Conclude", "Conclude", Enquiry.VisitOn.Length > 0),
            ("record_conference", "/Section47/Conference", "Record the conference", Enquiry.State == "concluded"),
            ("plan_conference", "/Section47/PlanConference", Enquiry.IcpcPlannedOn.Length > 0 ? "Move the conference" : "Plan the conference", false),
            ("change", "/Section47/Change", "Correct", false),
            ("withdraw", "/Section47/Withdraw", "Withdraw", false),
        }.Where(each => Details.Steps.Contains(each.Step)).Select(each => (each.Page, each.Text, each.First)),
    ];

    public Task OnGetAsync(Guid id, CancellationToken cancellation) => LoadAsync(id, cancellation);

    /// <summary>What happened to the enquiry, as a file.</summary>
    public async Task<IActionResult> OnGetEntriesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Entries.Csv();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Details = await enquiries.GetAsync(id.ToString(), cancellation);
        var workers = workforce.WorkerNamesAsync(EnquiryEntries.WorkersOf(Details.History).Append(Enquiry.WorkerId), cancellation);
        var list = new ListAssessmentsRequest { ChildId = Enquiry.ChildId, OrderBy = "-due_on", Page = new() { PageSize = MostAssessments } };
        Assessments = await assessments.ListAsync(list, cancellation);
        Children = await intake.NameChildAsync(Enquiry.ChildId, cancellation);
        (Names, WorkerNames) = (await names, await workers);
    }
}
