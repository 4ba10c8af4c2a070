using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>A form by which something is done to an enquiry.</summary>
public abstract class EnquiryStepModel(EnquiryBackend enquiries, IntakeBackend intake) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public EnquiryDetails Details { get; private set; } = null!;
    public Enquiry Enquiry => Details.Enquiry;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    protected EnquiryBackend Enquiries => enquiries;

    /// <summary>What the form is for, as <see cref="EnquiryDetails.Steps"/> names it.</summary>
    protected abstract string Step { get; }

    /// <summary>What else the form shows.</summary>
    protected virtual Task FillAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The form as it is first shown; where the step is not to be taken now, the record instead.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Version = Enquiry.Version;
        if (Details.Steps.Contains(Step)) return Page();
        TempData["NotDone"] = EnquiryStepWords.NotNow(Enquiry, Step);
        return RedirectToPage("/Section47/Enquiry", new { id });
    }

    /// <summary>Sends the form, unless it has a fault; then shows the record, or the form again with what was entered.</summary>
    /// <param name="id">The enquiry.</param>
    /// <param name="send">The command.</param>
    /// <param name="fields">The request's fields and rules, to the form's.</param>
    /// <param name="done">What it did, in a sentence.</param>
    /// <param name="cancellation">The caller's.</param>
    protected async Task<IActionResult> SendAsync(Guid id, Func<Task<Enquiry>> send, IReadOnlyDictionary<string, string> fields, string done, CancellationToken cancellation)
    {
        if (await ModelState.AnswerAsync(send, fields) is { } changed)
        {
            TempData["Done"] = changed.Version == Version
                ? EnquiryWords.Done("Nothing was different: the enquiry is as it was.", changed)
                : SentTwice.Words(TempData, changed.S47Id, Version, EnquiryWords.Done(done, changed));
            return RedirectToPage("/Section47/Enquiry", new { id });
        }
        await LoadAsync(id, cancellation);
        if (Enquiry.Version != Version) ShowStale();
        return Page();
    }

    /// <summary>Asks for a day that was not entered.</summary>
    protected void Require(DateOnly? day, string field, string asked)
    {
        if (day is null && ModelErrors.Of(ModelState, field) is null) ModelState.AddModelError(field, asked);
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await enquiries.GetAsync(id.ToString(), cancellation);
        Child = (await intake.NameChildAsync(Enquiry.ChildId, cancellation)).Name(Enquiry.ChildId);
        await FillAsync(cancellation);
    }

    /// <summary>Somebody else was first: what was entered stays, to be sent again where it is still right.</summary>
    private void ShowStale()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        var last = Details.History.LastOrDefault();
        var what = last is null ? "" : $": {EnquiryWords.Action(last.Action).ToLowerInvariant()} by {last.By}, {Words.Instant(last.At)}";
        ModelState.AddModelError("", $"{SentTwice.Stale(User, "this enquiry", last?.By ?? "", what)} Send it again if it is still right.");
        // The hidden field must carry the enquiry as it is now, not what was posted.
        ModelState.Remove(nameof(Version));
        Version = Enquiry.Version;
    }
}
