using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>The tracker and its meetings in words.</summary>
public static class TrackerWords
{
    /// <summary>What stands for no locality and no team.</summary>
    public const string Everywhere = "Whole council";

    public static IReadOnlyList<Option> Groups { get; } =
        [new("", "By the next level"), new(TrackerQuery.ByLocality, "Locality"), new(TrackerQuery.ByTeam, "Team"), new(TrackerQuery.ByWorker, "Worker")];

    public static IReadOnlyList<Option> Spans { get; } = [new("13", "13 weeks"), new("", "26 weeks"), new("52", "A year"), new("104", "Two years"), new("260", "Five years")];

    public static string Band(string band) => band switch { "in_time" => "In time", "becoming_overdue" => "Becoming overdue", "overdue" => "Overdue", _ => "Ended" };

    public static string BandColour(string band) => band switch { "in_time" => "green", "becoming_overdue" => "orange", "overdue" => "red", _ => "grey" };

    /// <summary>Why a case is on a meeting's list.</summary>
    public static string Why(string why) => why switch
    {
        "overdue" => "Overdue",
        "becoming_overdue" => "Becoming overdue",
        "past_plan" => "Past the day planned",
        _ => "Action to be done",
    };

    public static string WhyColour(string why) => why switch { "overdue" => "red", "becoming_overdue" => "orange", "past_plan" => "yellow", _ => "blue" };

    public static string Percent(bool has, double value) => has ? Unit.Percent.Words(value) : "no figure yet";

    /// <summary>The month's name.</summary>
    public static string Month(MonthOutlook month) => DateOnly.TryParse(month.Month, System.Globalization.CultureInfo.InvariantCulture, out var day)
        ? day.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) : month.Month;

    public static string Target(MonthOutlook month) => month.TargetPercent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";

    /// <summary>What it takes to reach the target, as one or two sentences.</summary>
    public static string Needed(MonthOutlook month) => month switch
    {
        { HasNeeded: false } => $"No number reaches {Target(month)} this month: something that ended late stays late.",
        { Needed: 0, Ended: 0 } => "Nothing has ended this month yet.",
        { Needed: 0 } => $"The target of {Target(month)} is met. It stays so as long as what is authorised late does not outweigh it.",
        { } short_ when short_.Needed > short_.Available =>
            $"{Words.Count(month.Needed, "more has", "more have")} to be authorised in time by the end of the month to reach {Target(month)}, but only {Words.Count(month.Available, "open one", "open ones")} can still end in time: the target cannot be reached with these.",
        _ => $"{Words.Count(month.Needed, "more has", "more have")} to be authorised in time by the end of the month to reach {Target(month)}, if none is authorised late.",
    };

    /// <summary>What that means for this week.</summary>
    public static string ThisWeek(MonthOutlook month)
    {
        var until = Words.Moment(month.WeekTo);
        var due = month.DueThisWeek == 0 ? "none falls due by then" : $"{Words.Count(month.DueThisWeek, "falls", "fall")} due by then and will be late after it";
        return month is { HasThisWeek: true, ThisWeek: > 0 }
            ? $"Up to {until}: authorise at least {month.ThisWeek}; {due}."
            : $"Up to {until}: {due}.";
    }

    /// <summary>What closing everything overdue as well would take; empty where it takes no more.</summary>
    public static string NeededIfOverdueClosed(MonthOutlook month) =>
        month is { HasNeeded: true, HasNeededIfOverdueClosed: true } && month.NeededIfOverdueClosed > month.Needed
            ? $"If all that is overdue were closed as well, {Words.Count(month.NeededIfOverdueClosed, "more", "more")} would have to be authorised in time." : "";

    /// <summary>Where a meeting is held for: the team, the locality or the council.</summary>
    public static string Place(string localityId, string teamId, Backends.DirectoryNames names) => names.Place(localityId, teamId) is { Length: > 0 } place ? place : Everywhere;

    /// <summary>What has become of a case since its meeting was opened; empty for nothing.</summary>
    public static string Since(MeetingCase one)
    {
        if (one.Since.Withdrawn) return "Withdrawn";
        if (one.Since.EndedOn.Length > 0) return "Authorised " + Words.Moment(one.Since.EndedOn);
        if (one.Since.SubmittedOn.Length > 0 && one.Since.SubmittedOn != one.Case.SubmittedOn) return "Submitted " + Words.Moment(one.Since.SubmittedOn);
        if (one.Case.SubmittedOn.Length > 0 && one.Since.SubmittedOn.Length == 0) return "Returned";
        return one.Since.WorkerId != one.Case.WorkerId || one.Since.TeamId != one.Case.TeamId ? "Allocated anew" : "";
    }

    public static (string Colour, string Text) State(TrackerMeeting meeting) => meeting.ClosedAt.Length > 0 ? ("grey", "Closed") : ("blue", "Open");

    /// <summary>How an action stands on a day.</summary>
    public static (string Colour, string Text) State(TrackerAction action, DateOnly today) =>
        action.DoneOn.Length > 0 ? ("green", "Done " + Words.Moment(action.DoneOn))
        : string.CompareOrdinal(action.DueOn, today.Text()) < 0 ? ("red", "Overdue")
        : ("blue", "To do");
}
