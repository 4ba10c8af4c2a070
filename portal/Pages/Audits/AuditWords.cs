using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Case audits in words.</summary>
public static class AuditWords
{
    public static IReadOnlyList<Option> Moderated { get; } = [new("", "All"), new("no", "Not yet"), new("yes", "Moderated"), new("changed", "Grade changed")];

    public static IReadOnlyList<Option> Discussed { get; } = [new("", "All"), new("no", "Not yet"), new("yes", "Discussed")];

    public static IReadOnlyList<Option> CaseStates { get; } = [new("", "All"), new("to_do", "To do"), new("draft", "Draft"), new("audited", "Audited"), new("moderated", "Moderated")];

    public static IReadOnlyList<Option> ActionStates { get; } = [new("open", "Open"), new("overdue", "Overdue"), new("done", "Done"), new("cancelled", "Not needed")];

    public static string Grade(string grade) => ThemeGrades.Codes.LabelOf(grade);

    /// <summary>The grade that counts: the moderator's where there is one.</summary>
    public static string FinalGrade(Audit audit) => audit.ModeratedGrade.Length > 0 ? audit.ModeratedGrade : audit.Grade;

    public static string Colour(string grade) => grade switch
    {
        Grades.Outstanding => "green",
        Grades.Good => "blue",
        Grades.RequiresImprovement => "yellow",
        Grades.Inadequate => "red",
        _ => "grey",
    };

    public static (string Colour, string Text) State(AuditCase drawn) => drawn.State switch
    {
        "draft" => ("yellow", "Draft"),
        "audited" => ("blue", "Audited"),
        "moderated" => ("green", "Moderated"),
        _ => ("grey", "To do"),
    };

    public static (string Colour, string Text) State(AuditAction action) => action.State switch
    {
        "done" => ("green", ActionState(action.State)),
        "cancelled" => ("grey", ActionState(action.State)),
        _ => action.Overdue ? ("red", "Overdue") : ("blue", ActionState(action.State)),
    };

    private static string ActionState(string state) => state switch
    {
        "done" => "Done",
        "cancelled" => "Not needed",
        _ => "Open",
    };

    public static string Step(string action) => action switch
    {
        "started" => "Draft begun",
        "completed" => "Audit completed",
        "corrected" => "Audit corrected",
        "discussed" => "Discussion with the worker recorded",
        "moderated" => "Moderated",
        "reallocated" => "Given to another auditor",
        "action_added" => "Action added",
        "action_changed" => "Action changed",
        "action_done" => "Action done",
        "action_cancelled" => "Action not needed any more",
        _ => action,
    };

    /// <summary>A field of the history, as the page calls it.</summary>
    public static string Field(string field) => field switch
    {
        "audited_on" => "Audited on",
        "auditor_id" => "Auditor",
        "grade" => "Grade",
        "summary" => "Summary",
        "discussed_on" => "Discussed on",
        "discussion" => "What was agreed",
        "moderated_grade" => "Moderated grade",
        "moderated_on" => "Moderated on",
        "moderation_reason" => "Why, in moderation",
        "action.what" => "What is to be done",
        "action.owner_id" => "Who sees to it",
        "action.due_on" => "By when",
        "action.state" => "State",
        "action.closed_on" => "Closed on",
        "action.closed_by" => "Closed by",
        "action.note" => "What came of it",
        _ when field.Split('.') is [var theme, var part] => $"{AuditThemes.Codes.LabelOf(theme)}, {(part == "grade" ? "grade" : "text")}",
        _ => field,
    };

    /// <summary>What a field said, as the page says it.</summary>
    public static string Value(string field, string value) =>
        value.Length == 0 ? "nothing" : field == "action.state" ? ActionState(value) : field.EndsWith("grade", StringComparison.Ordinal) ? Grade(value) : field.EndsWith("_on", StringComparison.Ordinal) ? Words.Moment(value) : value;

    public static string Month(string day) => LocalMoment.TryParse(day, out var first) ? first.Day.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) : day;

    public static string Barred(string rule) => rule == "OWN_AUDIT"
        ? "This audit is your own: somebody else moderates it."
        : "The case is yours or your team's: somebody of another team moderates its audit.";
}
