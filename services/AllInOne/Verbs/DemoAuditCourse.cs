using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>What an audit of the demonstration says and what became of it.</summary>
/// <param name="Grade">The overall grade, and that of most themes; blank of a draft.</param>
/// <param name="Weak">The theme that is a grade worse.</param>
/// <param name="Moderated">The grade of the moderator; blank where none looked.</param>
/// <param name="Action">What follows from it; blank for nothing.</param>
/// <param name="IsDone">Whether that was done.</param>
internal sealed record DemoAuditCourse(string Grade, string Weak, string Moderated = "", string Action = "", bool IsDone = false)
{
    /// <summary>Of each who audits, in the order of the cases drawn.</summary>
    public static readonly (string Name, IReadOnlyList<DemoAuditCourse> Courses)[] ByAuditor =
    [
        ("ari", [new(Grades.Good, "chronology", Moderated: Grades.RequiresImprovement, Action: "Write the chronology of the last two years."), new("", "genogram")]),
        ("morgan", [new(Grades.RequiresImprovement, "voice_of_the_child", Moderated: Grades.RequiresImprovement, Action: "Record what the child said in the child's own words.", IsDone: true)]),
        ("toni", [new(Grades.Good, "management_oversight")]),
    ];

    private static readonly Dictionary<string, string> Says = new()
    {
        ["voice_of_the_child"] = "The child was seen alone twice, and what the child said is in the assessment.",
        ["analysis"] = "Risks and what protects are weighed, and the plan follows from them.",
        ["chronology"] = "The last year is complete; what was before is missing.",
        ["genogram"] = "There is one, with the father's family.",
        ["management_oversight"] = "Supervision is recorded every month; the reasons of decisions are short.",
        ["multi_agency"] = "School and health were asked, and their views are used.",
    };

    public SaveAuditRequest Form(string programme, string child) => new()
    {
        RequestId = DemoNote.Key(), ProgrammeId = programme, ChildId = child, Complete = Grade.Length > 0, Grade = Grade,
        Summary = Grade.Length > 0 ? "Sound work on the whole; what is weak is named under its theme." : "",
        Themes = { AuditThemes.Codes.All.Take(Grade.Length > 0 ? int.MaxValue : 2).Select(theme => new AuditTheme { Theme = theme.Value, Grade = Of(theme.Value), Text = Says[theme.Value] }) }
    };

    /// <summary>What follows from audits that are complete: the discussion with the worker, moderation by another, actions that Toni sees to.</summary>
    public static async Task FollowAsync(Council council, string password, IReadOnlyList<(string By, Audit Audit)> complete, CancellationToken cancellation)
    {
        await using var ari = await DemoSession.SignInAsync(council, "ari", password, cancellation);
        await using var morgan = await DemoSession.SignInAsync(council, "morgan", password, cancellation);
        await using var toni = await DemoSession.SignInAsync(council, "toni", password, cancellation);
        foreach (var (by, audit) in complete)
        {
            var course = ByAuditor.First(one => one.Name == by).Courses[0];
            await course.FollowAsync(council, audit, by == "ari" ? ari : morgan, by == "ari" ? morgan : ari, toni.WorkerId, cancellation);
        }
    }

    private async Task FollowAsync(Council council, Audit audit, DemoSession auditor, DemoSession moderator, string owner, CancellationToken cancellation)
    {
        var (audits, actions) = (new Audits.AuditsClient(council.Channel), new AuditActions.AuditActionsClient(council.Channel));
        if (Action.Length > 0)
        {
            audit = await audits.RecordDiscussionAsync(new RecordDiscussionRequest
            {
                RequestId = DemoNote.Key(), AuditId = audit.AuditId, Version = audit.Version, Agreed = "The worker sees it the same way and says what is needed for it."
            }, auditor.Metadata, cancellationToken: cancellation);
        }
        if (Moderated.Length > 0)
        {
            audit = await audits.ModerateAuditAsync(new ModerateAuditRequest
            {
                RequestId = DemoNote.Key(), AuditId = audit.AuditId, Version = audit.Version, Grade = Moderated,
                Reason = Moderated == Grade ? "The grade rests on what the record shows." : "Without a chronology the analysis cannot be good."
            }, moderator.Metadata, cancellationToken: cancellation);
        }
        if (Action.Length == 0 || owner.Length == 0) return;
        var action = await actions.AddActionAsync(new AddActionRequest
        {
            RequestId = DemoNote.Key(), AuditId = audit.AuditId, Plan = new() { What = Action, OwnerId = owner, DueOn = DemoClock.Today.AddDays(IsDone ? -5 : 9).Text() }
        }, auditor.Metadata, cancellationToken: cancellation);
        if (!IsDone) return;
        await actions.CloseActionAsync(
            new CloseActionRequest { RequestId = DemoNote.Key(), ActionId = action.ActionId, Version = action.Version, Note = "Read through with the worker." }, auditor.Metadata, cancellationToken: cancellation);
    }

    private string Of(string theme)
    {
        if (Grade.Length == 0) return Grades.Good;
        return theme != Weak ? Grade : Grade == Grades.Good ? Grades.RequiresImprovement : Grades.Inadequate;
    }
}
