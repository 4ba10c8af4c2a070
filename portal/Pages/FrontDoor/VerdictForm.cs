using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is entered of a panel's verdict.</summary>
public sealed class VerdictForm
{
    private const string Prefix = "Form.";

    /// <summary>The request's fields, to the form's.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["verdict"] = Prefix + nameof(Verdict), ["learning"] = Prefix + nameof(Learning), ["reviewed_on"] = Prefix + nameof(ReviewedOn),
    };

    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }
    public string? Verdict { get; set; }
    public string? Learning { get; set; }

    [DisplayName("Day of the review")]
    public DateOnly? ReviewedOn { get; set; }

    internal RecordVerdictRequest Record(Guid meeting, Guid contact, ModelStateDictionary state)
    {
        Check(state);
        return new RecordVerdictRequest
        {
            RequestId = RequestId, MeetingId = meeting.ToString(), ContactId = contact.ToString(), Verdict = Verdict ?? "", Learning = (Learning ?? "").Trim(), ReviewedOn = ReviewedOn.Text(),
        };
    }

    internal CorrectVerdictRequest Correct(Guid review, ModelStateDictionary state)
    {
        Check(state);
        return new CorrectVerdictRequest
        {
            RequestId = RequestId, ReviewId = review.ToString(), Version = Version, Verdict = Verdict ?? "", Learning = (Learning ?? "").Trim(), ReviewedOn = ReviewedOn.Text(),
        };
    }

    private void Check(ModelStateDictionary state)
    {
        if (string.IsNullOrEmpty(Verdict)) state.AddModelError(Prefix + nameof(Verdict), "Choose the verdict");
    }
}
