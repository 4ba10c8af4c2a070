using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Case reviews in words.</summary>
public static class ReviewWords
{
    public static IReadOnlyList<Option> Strata { get; } = [new("outcome", "Outcome"), new("source_group", "Source group"), new("locality", "Locality")];

    /// <summary>A verdict with what it says of the decision.</summary>
    public static IReadOnlyList<Choice> VerdictChoices { get; } =
    [
        new(Verdicts.Agree, Verdicts.Codes.LabelOf(Verdicts.Agree), "The decision was right.", null),
        new(Verdicts.ThresholdTooHigh, Verdicts.Codes.LabelOf(Verdicts.ThresholdTooHigh), "Too little was done.", null),
        new(Verdicts.ThresholdTooLow, Verdicts.Codes.LabelOf(Verdicts.ThresholdTooLow), "Too much was done.", null),
    ];

    public static string StrataOf(ReviewMeeting meeting) => meeting.Strata.Count == 0
        ? "none"
        : string.Join(", ", Strata.Where(option => meeting.Strata.Contains(option.Value)).Select(option => option.Text.ToLowerInvariant()));

    /// <summary>A period by its first and last day.</summary>
    public static string Period(ReviewMeeting meeting) => $"{Words.Moment(meeting.From)} to {LastDay(meeting.To)}";

    /// <summary>The last day of a period that ends before a day.</summary>
    public static string LastDay(string to) => LocalMoment.TryParse(to, out var end) ? Words.Day(end.Day.AddDays(-1)) : "";

    public static string Agreement(ReviewMeeting meeting) =>
        meeting.Reviewed == 0 ? "" : $"{meeting.Agreed} of {meeting.Reviewed}";

    /// <summary>A child as a list names them; empty where the contact has not arrived.</summary>
    public static string Name(ListedChild? child) =>
        child is null ? "Contact not known yet"
        : child.Name.Length > 0 ? child.Name
        : child.Restricted ? "Restricted record"
        : child.CouncilId.Length > 0 ? $"Child {child.CouncilId}" : "Child without a name";
}
