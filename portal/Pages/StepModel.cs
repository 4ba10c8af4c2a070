using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>What a form is about, as it is stored now.</summary>
/// <param name="What">In words: this assessment.</param>
/// <param name="Version">The version that the form must name; 0 where the form makes something new.</param>
/// <param name="Since">What became of it last, as the end of a sentence; empty where nobody knows.</param>
/// <param name="Own">Whether the person did that; null where nobody knows.</param>
public sealed record Standing(string What, long Version, string Since = "", bool? Own = null)
{
    /// <summary>With what was done last, by whom and when.</summary>
    public static Standing Of(string what, long version, string action, string by, string at, bool own) =>
        new(what, version, $": {action.ToLowerInvariant()} by {by}, {Words.Instant(at)}", own);
}

/// <summary>What the service answers a form.</summary>
/// <param name="Version">What the form is about has it now.</param>
/// <param name="Words">What was done, in a sentence.</param>
/// <param name="Notices">What the person should know, as the service says it.</param>
public sealed record Answer(long Version, string Words, params IEnumerable<string> Notices);

/// <summary>A form by which something is done to a record that others may change meanwhile.</summary>
public abstract class StepModel : PageModel
{
    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>The page of the record.</summary>
    protected abstract string RecordPage { get; }

    /// <summary>Looks up what the form is about; null where there is no such thing.</summary>
    protected abstract Task<Standing?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>What else the form shows.</summary>
    protected virtual Task FillAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What to do with a form that somebody was first with, where its step can still be taken.</summary>
    protected virtual string IfStale => "Send it again if it is still right.";

    /// <summary>Why the form is not to be filled in now; null where it is.</summary>
    protected virtual string? NotNow() => null;

    /// <summary>The form as it is first shown; where it is not to be filled in now, the record with the reason.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } found) return NotFound();
        Version = found.Version;
        if (NotNow() is { } why) return Leave(id, why);
        await FillAsync(cancellation);
        return Page();
    }

    /// <summary>Sends the form, unless it has a fault; then shows the record, or the form again with what was entered.</summary>
    /// <param name="id">The record.</param>
    /// <param name="send">The command, which the service does once for the same version and content.</param>
    /// <param name="fields">The request's fields and rules, to the form's.</param>
    /// <param name="cancellation">The caller's.</param>
    protected async Task<IActionResult> SendAsync(Guid id, Func<Task<Answer>> send, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation) =>
        await TakeAsync(id, send, fields, cancellation) ? ToRecord(id) : await AgainAsync(id, cancellation);

    /// <summary>Where the form leads.</summary>
    protected virtual IActionResult ToRecord(Guid id) => RedirectToPage(RecordPage, new { id });

    /// <summary>Where the form leads, with the reason why nothing was done.</summary>
    protected IActionResult Leave(Guid id, string why)
    {
        Say(why, stored: false);
        return ToRecord(id);
    }

    /// <summary>Asks for a day that was not entered.</summary>
    protected void Require(DateOnly? day, string field, string asked)
    {
        if (day is null && ModelErrors.Of(ModelState, field) is null) ModelState.AddModelError(field, asked);
    }

    /// <summary>False where there is a fault to be shown; else the next page says what became of the form.</summary>
    private async Task<bool> TakeAsync(Guid id, Func<Task<Answer>> send, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        // What is stored before tells a command that is done now from one that was done before, whose first answer the service gives again.
        if (!ModelState.IsValid || await FindAsync(id, cancellation) is not { } before) return false;
        if (await ModelState.AnswerAsync(send, fields) is not { } answer) return false;
        var different = answer.Version != Version;
        if (before.Version != Version) Say(SentTwice.Done(different), stored: false);
        else Say(string.Join(' ', answer.Notices.Select(notice => FieldWords.Sentence(notice)).Prepend(different ? answer.Words : SentTwice.Unchanged(before.What))), different);
        return true;
    }

    /// <summary>The form again with what was entered; where somebody was first, to be sent on top of what is stored now.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } found) return NotFound();
        if (found.Version != Version)
        {
            foreach (var entry in ModelState.Values) entry.Errors.Clear();
            ModelState.AddModelError("", $"{SentTwice.Stale(found.What, found.Own, found.Since)} {NotNow() ?? IfStale}");
            // The hidden field must carry the record as it is now, not what was posted.
            ModelState.Remove(nameof(Version));
            Version = found.Version;
        }
        await FillAsync(cancellation);
        return Page();
    }

    /// <summary>Says something on the next page, after what the last form did where nobody has read that yet.</summary>
    private void Say(string words, bool stored)
    {
        var unread = new[] { TempData["Done"], TempData["NotDone"] }.OfType<string>().ToList();
        // A redirect keeps even what was read.
        TempData.Remove("Done");
        TempData.Remove("NotDone");
        TempData[stored ? "Done" : "NotDone"] = string.Join(' ', [.. unread, words]);
    }
}
