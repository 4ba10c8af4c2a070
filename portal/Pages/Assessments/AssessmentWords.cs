using System.Text.RegularExpressions;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Assessments in words.</summary>
public static partial class AssessmentWords
{
    /// <summary>The state that stands for open and submitted: the clock runs.</summary>
    public const string Running = "running";

    public static IReadOnlyList<Option> States { get; } =
    [
        new("", "Open: the clock runs"), new("open", "Not submitted"), new("returned", "Returned"), new("submitted", "Submitted, to be authorised"),
        new("authorised", "Authorised"), new("completed", "Completed under the older rule"), new("withdrawn", "Withdrawn"), new(AssessmentQuery.Any, "All"),
    ];

    public static IReadOnlyList<Option> Bands { get; } =
        [new("", "All"), new("in_time", "In time"), new("becoming_overdue", "Becoming overdue"), new("overdue", "Overdue")];

    /// <summary>How far it is, with the colour that goes with it.</summary>
    public static (string Colour, string Text) State(Assessment assessment) => assessment.State switch
    {
        "authorised" => ("green", "Authorised"),
        "completed" => ("green", "Completed"),
        "withdrawn" => ("grey", "Withdrawn"),
        "submitted" => ("yellow", "Submitted"),
        _ when assessment.Returned => ("orange", "Returned"),
        _ when assessment.WorkerId.Length == 0 => ("purple", "Not allocated"),
        _ => ("blue", "Open"),
    };

    /// <summary>How it stands against the clock; of one that ended, whether it did so in time; empty of a withdrawn one.</summary>
    public static (string Colour, string Text) Band(Assessment assessment) => assessment.State == "withdrawn" ? ("", "") : assessment.Band switch
    {
        "in_time" => ("green", "In time"),
        "becoming_overdue" => ("orange", "Becoming overdue"),
        "overdue" => ("red", "Overdue"),
        _ when assessment.WorkingDaysLeft >= 0 => ("green", "Ended in time"),
        _ => ("red", "Ended late"),
    };

    /// <summary>The working days left, or how many it is over.</summary>
    public static string Left(int workingDays) => workingDays switch
    {
        0 => "no working day left",
        > 0 => $"{Words.Count(workingDays, "working day", "working days")} left",
        _ => $"{Words.Count(-workingDays, "working day", "working days")} over",
    };

    /// <summary>The working days used up.</summary>
    public static string Used(int workingDays) => Words.Count(workingDays, "working day", "working days");

    /// <summary>Which of an assessment's days started its clock.</summary>
    public static string Clock(string clock) => clock switch
    {
        "referred_on" => "the assessment's own day of referral",
        "referral" => "the day of the referral",
        _ => "the day the assessment started",
    };

    /// <summary>What was done, as the history says it.</summary>
    public static string Action(string action) => action switch
    {
        "imported" => "Imported",
        "started" => "Started",
        "changed" => "Followed its referral",
        "allocated" => "Allocated",
        "seen_recorded" => "Child seen recorded",
        "plan_changed" => "Plan changed",
        "checkpoint_recorded" => "Checkpoint recorded",
        "submitted" => "Submitted",
        "authorised" => "Authorised",
        "returned" => "Returned",
        "reopened" => "Reopened",
        "withdrawn" => "Withdrawn",
        "restored" => "Made good again",
        "due_changed" => "Due date worked out again",
        _ => action,
    };

    /// <summary>The reason or note of an entry; that of a checkpoint begins with its working day and the day it was done.</summary>
    public static string Said(AssessmentEntry entry) => entry.Action == "checkpoint_recorded" && Held().Match(entry.Detail) is { Success: true } held
        ? $"of working day {held.Groups[1].Value}, done on {Words.Moment(held.Groups[2].Value)}{held.Groups[3].Value}" : entry.Detail;

    /// <summary>How a checkpoint stands, with the colour that goes with it.</summary>
    public static (string Colour, string Text) State(Checkpoint checkpoint) => checkpoint.State switch
    {
        "done" => ("green", "Done"),
        "late" => ("orange", "Done late"),
        "overdue" => ("red", "Overdue"),
        "missed" => ("grey", "Not done"),
        _ => ("blue", "To do"),
    };

    /// <summary>true and false as an answer; empty where nobody answered.</summary>
    public static string YesNo(string value) => value switch { "true" => "yes", "false" => "no", _ => "" };

    /// <summary>What a form did, and what the service has to say about it.</summary>
    public static string Done(string what, Assessment answer) => string.Join(' ', answer.Notices.Select(notice => FieldWords.Sentence(notice)).Prepend(what));

    /// <summary>Why an assessment was not allocated, and who was first.</summary>
    /// <param name="one">As the service says it.</param>
    /// <param name="already">Where it was to go, of one that is there already.</param>
    public static string Why(NotAllocated one, string already) => one.Why switch
    {
        "changed" => $"It was changed{By(one)} after you opened the list. Look at it again.",
        "unchanged" => already,
        "ended" => $"It has ended{By(one)}.",
        "withdrawn" => $"It was withdrawn{By(one)}.",
        "submitted" => $"It was submitted{By(one)}, and waits for a manager. A manager can return it, and then it can be allocated.",
        "restricted" => "The child's record is restricted: only a manager may allocate it, or whoever opens it in an emergency.",
        _ => "There is no such assessment.",
    };

    private static string By(NotAllocated one) => one.By.Length == 0 ? "" : $", by {one.By} on {Words.Instant(one.At)},";

    /// <summary>An answer of yes or no on its own; empty where nobody answered.</summary>
    public static string Answer(string value) => value switch { "true" => "Yes", "false" => "No", _ => "" };

    [GeneratedRegex(@"^(\d+) working days, (\d{4}-\d\d-\d\d)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Held();

    /// <summary>A day as the services write it; null where there is none.</summary>
    public static DateOnly? Day(string text) => LocalMoment.TryParse(text, out var moment) ? moment.Day : null;

    /// <summary>Whether a day as the services write it is over; none never is.</summary>
    public static bool IsPast(string day, DateOnly today) => Day(day) < today;

    /// <summary>Whether the child was seen alone.</summary>
    public static IReadOnlyList<Option> SeenAlone { get; } = [new("true", "Yes"), new("false", "No")];
}
