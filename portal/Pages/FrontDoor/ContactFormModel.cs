using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What a contact is entered with, to log it or to correct it: the partial <c>_ContactFields</c> shows it.</summary>
public abstract class ContactFormModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    /// <summary>A contact that was received longer ago than this many days may have a mistyped year.</summary>
    private const int LongAgo = 366;
    private const string OldReceipt = "old";

    /// <summary>The request's fields and rules, to the form's.</summary>
    protected static readonly Dictionary<string, string> Fields = new(ConcernForm.Fields(nameof(Concern) + "."))
    {
        ["received_at"] = nameof(ReceivedOn),
        ["source"] = nameof(Source),
        ["mode"] = nameof(Mode),
        ["locality_id"] = nameof(Locality),
        ["team_id"] = nameof(Team),
        ["primary_need"] = nameof(PrimaryNeed),
        ["worker_id"] = nameof(Worker),
        ["summary"] = nameof(Summary),
    };

    /// <summary>The command's key: however often the form is sent, it is done once.</summary>
    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    [DisplayName("Day received")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? ReceivedTime { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? PrimaryNeed { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public ConcernForm Concern { get; set; } = new();

    /// <summary>What was asked and confirmed: values of <see cref="Questions"/>.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>What the person must confirm before the form is taken.</summary>
    public List<Option> Questions { get; } = [];
    public DirectoryNames Names { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>The team and the worker that it has, from whom it goes by a hand-off; empty for none.</summary>
    public virtual (string Team, string Worker) Holder => ("", "");

    protected DateOnly Today => LondonTime.Today(clock);

    protected void Fill(LocalMoment received) =>
        (ReceivedOn, ReceivedTime) = (received.Day, received.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>What is wrong with the form itself; the time received as the services write it.</summary>
    protected string Check(DateOnly? known = null)
    {
        if (ReceivedOn is null && ModelErrors.Of(ModelState, nameof(ReceivedOn)) is null) ModelState.AddModelError(nameof(ReceivedOn), "Enter the day on which the contact was received");
        if (ReceivedOn > Today) ModelState.AddModelError(nameof(ReceivedOn), "Day received must be today or in the past");
        if (string.IsNullOrEmpty(Source)) ModelState.AddModelError(nameof(Source), "Choose who made the contact");
        if (Consents.NeedsReason(Concern.Consent ?? "") && string.IsNullOrWhiteSpace(Concern.ConsentReason))
            ModelState.AddModelError($"{nameof(Concern)}.{nameof(ConcernForm.ConsentReason)}", "Enter why consent was not sought, or was overridden");
        if (ReceivedOn != known && ReceivedOn < Today.AddDays(-LongAgo))
            Ask(OldReceipt, $"It was received on {Words.LongDay(ReceivedOn!.Value)}, more than a year ago", "Check the day received, or confirm that it is right");
        return LocalTimes.Read(ReceivedOn, ReceivedTime, ModelState, nameof(ReceivedOn), nameof(ReceivedTime));
    }

    /// <summary>Asks for a confirmation, and holds the form back until it is there.</summary>
    protected void Ask(string value, string question, string error)
    {
        Questions.Add(new Option(value, question));
        if (!Confirmed.Contains(value)) ModelState.AddModelError(nameof(Confirmed), error);
    }

    protected async Task LoadDirectoryAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        Workers = await workforce.WorkerOptionsAsync(Today, "Nobody yet", Worker, cancellation);
        Names = await names;
    }
}
