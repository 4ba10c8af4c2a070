using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What the board says, in words; a colour never says more than they do.</summary>
public static class BoardWords
{
    private const int Hour = 60, Day = 24 * Hour;

    public static IReadOnlyList<Option> Clocks { get; } = [new("", "All"), new("overdue", "Overdue"), new("due", "Due now"), new("in_time", "In time")];

    public static IReadOnlyList<Option> Orders { get; } =
    [
        new("", "The usual"), new("own", "My own first"), new("concern", "High concern first"), new("received_at", "Longest waiting first"),
        new("-received_at", "Newest first"), new("-hand_offs", "Most hand-offs first"),
    ];

    /// <summary>The words that explain the order the rows are in.</summary>
    public static string Order(string order) => order switch
    {
        "own" => "Your own first, then high concern, then the longest waiting",
        "concern" => "High concern first, then the longest waiting",
        "received_at" => "Longest waiting first",
        "-received_at" => "Newest first",
        "-hand_offs" => "Most hand-offs first",
        _ => order,
    };

    /// <summary>How long somebody has waited: "35 min", "2 h 5 min", "3 days 4 h".</summary>
    public static string Waiting(int minutes) => minutes switch
    {
        < Hour => $"{minutes} min",
        < Day => $"{minutes / Hour} h {minutes % Hour} min",
        _ => $"{Words.Count(minutes / Day, "day", "days")} {minutes % Day / Hour} h",
    };

    /// <summary>How a contact stands against the clock, with the colour that goes with it.</summary>
    public static (string Words, string Colour) Clock(BoardRow row, string today) => row.Clock switch
    {
        "overdue" => ("Overdue", "red"),
        // Over a weekend the day to decide by is past, and the working day is not.
        "due" => (row.DueAt.StartsWith(today, StringComparison.Ordinal) ? "Due today" : "Due now", "orange"),
        _ => ("In time", "green"),
    };

    public static string ConcernColour(string level) => level switch { "4" => "purple", "3" => "magenta", _ => "grey" };

    /// <summary>Whether the front door is open, and what comes next.</summary>
    public static (string Words, string Next, string Colour) Opening(OpeningState opening, string asOf)
    {
        var today = asOf[..10];
        var at = LocalMoment.TryParse(opening.ChangesAt, out var moment) ? When(moment, today) : null;
        return opening.Open
            ? ("Open", at is null ? "The front door is open all hours." : $"The front door closes {at}.", "green")
            : ("Closed", at is null ? "No opening hours are set for the coming year." : $"The front door opens next {at}.", "grey");
    }

    /// <summary>A local time, of today without its day.</summary>
    public static string Time(string moment, string asOf) =>
        LocalMoment.TryParse(moment, out var read) && read.Day.Text() == asOf[..10] ? $"{read.Time:HH:mm}" : Words.Moment(moment);

    /// <summary>Why a contact was not claimed or passed on.</summary>
    public static string Why(NotMoved one, string worker) => one.Why switch
    {
        "taken" when one.WorkerId.Length > 0 => $"{worker} has it{By(one)}.",
        "taken" => $"It is not with that worker any more{By(one)}.",
        "decided" => $"It was decided{By(one)}: {Outcomes.Codes.LabelOf(one.Outcome)}.",
        "changed" => $"It was changed{By(one)} after you opened the list. Look at it again.",
        "unchanged" => "It is there already.",
        "restricted" => "The record is restricted. Ask a manager.",
        _ => "There is no such contact.",
    };

    private static string By(NotMoved one) => one.By.Length == 0 ? "" : $", by {one.By} on {Words.Instant(one.At)}";

    private static string When(LocalMoment moment, string today) =>
        moment.Day.Text() == today ? $"today at {moment.Time:HH:mm}" : $"on {moment.Day.ToString("dddd d MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))} at {moment.Time:HH:mm}";
}
