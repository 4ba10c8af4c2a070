using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.NextSteps;

public sealed class NextStepTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private Contracts.Intake.V1.NextSteps.NextStepsClient Steps(string role = Roles.Practitioner) => new(intake.Host.As(role));

    private static NextStepPlan Plan(string what = "Ring the school", string due = "2026-03-18", string team = "T1", string worker = "", string who = "") =>
        new() { What = what, DueOn = due, TeamId = team, WorkerId = worker, Who = who };

    private NextStep Add(Contact contact, NextStepPlan? plan = null, string role = Roles.Practitioner) =>
        Steps(role).AddNextStep(new AddNextStepRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Plan = plan ?? Plan() });

    private NextStep Close(NextStep step, string state = "", string on = "", string note = "", string role = Roles.Practitioner) =>
        Steps(role).CloseNextStep(new CloseNextStepRequest { RequestId = IntakeHost.Key(), StepId = step.StepId, Version = step.Version, State = state, ClosedOn = on, Note = note });

    private IReadOnlyList<NextStep> Of(Contact contact) => [.. intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }).NextSteps];

    private ListNextStepsResponse List(string role = Roles.Practitioner, Action<ListNextStepsRequest>? more = null)
    {
        var request = new ListNextStepsRequest();
        more?.Invoke(request);
        return Steps(role).ListNextSteps(request);
    }

    [Fact]
    public async Task RecordDecision_WithNextSteps_StoresThemTogether()
    {
        var logged = intake.LogContact();

        var decided = intake.Decide(logged, more: request => request.NextSteps.Add([Plan(due: "2026-03-20", who: "The school"), Plan("Write to the referrer", "2026-03-18", "", "w1")]));

        var steps = Of(decided);
        Assert.Equal(["Write to the referrer", "Ring the school"], steps.Select(step => step.Plan.What));
        Assert.Equal((1L, "open", false, "Practitioner", "2026-03-17T10:30:00.000Z"), (steps[0].Version, steps[0].State, steps[0].Overdue, steps[0].RecordedBy, steps[0].RecordedAt));
        Assert.Contains(("add", "next_step", steps[0].StepId), await intake.AccessLogAsync());
    }

    [Fact]
    public void RecordDecision_BadNextStep_StoresNeitherStepNorDecision()
    {
        var logged = intake.LogContact();

        Assert.Equal(("next_steps[1].due_on", "TOO_EARLY"), Refused.Field(() => intake.Decide(logged, more: request => request.NextSteps.Add([Plan(), Plan(due: "2026-03-16")]))));
        Assert.Equal(("next_steps[0].what", "REQUIRED"), Refused.Field(() => intake.Decide(logged, more: request => request.NextSteps.Add(Plan("")))));
        Assert.Equal("open", intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId }).Contact.Status);
        Assert.Empty(Of(logged));
    }

    [Theory]
    [InlineData("", "2026-03-18", "T1", "", "plan.what", "REQUIRED")]
    [InlineData("Ring", "", "T1", "", "plan.due_on", "REQUIRED")]
    [InlineData("Ring", "soon", "T1", "", "plan.due_on", "NOT_A_DAY")]
    [InlineData("Ring", "2026-03-16", "T1", "", "plan.due_on", "TOO_EARLY")]
    [InlineData("Ring", "2027-03-19", "T1", "", "plan.due_on", "TOO_LATE")]
    [InlineData("Ring", "2026-03-18", "", "", "plan.who", "REQUIRED")]
    [InlineData("Ring", "2026-03-18", "T404", "", "plan.team_id", "UNKNOWN_ID")]
    [InlineData("Ring", "2026-03-18", "", "w404", "plan.worker_id", "UNKNOWN_ID")]
    public void AddNextStep_BadField_IsRefused(string what, string due, string team, string worker, string field, string reason)
    {
        var decided = intake.Decide(intake.LogContact());

        Assert.Equal((field, reason), Refused.Field(() => Add(decided, Plan(what, due, team, worker))));
        Assert.Empty(Of(decided));
    }

    [Fact]
    public void AddNextStep_UndecidedUnknownOrRestricted_IsRefused()
    {
        Assert.Equal("NOT_DECIDED", Refused.Rule(() => Add(intake.LogContact())));
        Refused.With<NotFound>(() => Add(new Contact { ContactId = "nothing" }));
        var hidden = intake.Decide(intake.LogContact(intake.AddChild(restricted: true).ChildId), roles: Roles.Manager);
        Refused.With<Denied>(() => Add(hidden));
        var step = Add(hidden, Plan(who: "Her aunt"), Roles.Manager);
        Refused.With<Denied>(() => Close(step));

        // The list says that there is one, to everybody; what, only to those who may know.
        var shown = List(more: request => request.Page = new() { PageSize = 500 }).Rows.Single(row => row.Step.StepId == step.StepId);
        Assert.Equal((true, "", "", ""), (shown.Child.Restricted, shown.Child.Name, shown.Step.Plan.What, shown.Step.Plan.Who));
        Assert.Equal("Her aunt", List(Roles.Manager, request => request.Page = new() { PageSize = 500 }).Rows.Single(row => row.Step.StepId == step.StepId).Step.Plan.Who);
    }

    [Fact]
    public void CloseNextStep_DoneOrCancelled_IsKeptAndChangingOpensAgain()
    {
        var decided = intake.Decide(intake.LogContact());
        var step = Add(decided);

        var done = Close(step, note: "They will.");
        Assert.Equal(("done", "2026-03-17", "Practitioner", "They will.", 2L), (done.State, done.ClosedOn, done.ClosedBy, done.Note, done.Version));
        Assert.Equal("STEP_CLOSED", Refused.Rule(() => Close(done)));
        Assert.Equal(2, Refused.With<StaleVersion>(() => Close(step)).CurrentVersion);

        var open = Steps().ChangeNextStep(new ChangeNextStepRequest { RequestId = IntakeHost.Key(), StepId = step.StepId, Version = 2, Plan = Plan("Ring again", "2026-03-19") });
        Assert.Equal(("open", "", "", "Ring again", "2026-03-19"), (open.State, open.ClosedOn, open.Note, open.Plan.What, open.Plan.DueOn));
        Assert.Equal(("note", "REQUIRED"), Refused.Field(() => Close(open, "cancelled")));
        Assert.Equal("cancelled", Close(open, "cancelled", note: "The family has moved.").State);
        Assert.Equal("cancelled", Assert.Single(Of(decided)).State);
    }

    [Theory]
    [InlineData("2026-03-18", "IN_FUTURE")]
    [InlineData("2026-03-16", "TOO_EARLY")]
    public void CloseNextStep_OnAnImpossibleDay_IsRefused(string on, string reason) =>
        Assert.Equal(("closed_on", reason), Refused.Field(() => Close(Add(intake.Decide(intake.LogContact())), on: on)));

    [Fact]
    public void ListNextSteps_ByFilter_ShowsThoseDueFirstFirst()
    {
        var help = intake.Decide(intake.LogContact(more: request => request.ReceivedAt = "2026-03-10"), "early_help");
        var late = Add(help, Plan(due: "2026-03-16", team: "T2"));
        var due = Add(help, Plan(due: "2026-03-17", team: "T2"));
        var later = Add(help, Plan(due: "2026-03-25", team: "T2"));
        var done = Close(Add(help, Plan(due: "2026-03-11", team: "T2")));
        var other = Add(intake.Decide(intake.LogContact()), Plan(due: "2026-03-18", team: "T2", worker: "w1"));

        Assert.Equal([late.StepId, due.StepId, other.StepId, later.StepId], Ids(request => request.TeamId = "T2"));
        Assert.Equal([late.StepId], Ids(request => (request.TeamId, request.State) = ("T2", "overdue")));
        Assert.Equal([done.StepId], Ids(request => (request.TeamId, request.State) = ("T2", "done")));
        Assert.Equal([other.StepId], Ids(request => (request.TeamId, request.WorkerId) = ("T2", "w1")));
        Assert.Equal([late.StepId, due.StepId, later.StepId], Ids(request => (request.TeamId, request.Outcome) = ("T2", "early_help")));
        Assert.Equal([due.StepId, other.StepId], Ids(request => (request.TeamId, request.From, request.To) = ("T2", "2026-03-17", "2026-03-25")));
        Assert.True(List(more: request => (request.TeamId, request.State) = ("T2", "overdue")).Rows[0].Step.Overdue);
        var first = List(more: request => (request.TeamId, request.Page) = ("T2", new() { PageSize = 3 }));
        Assert.Equal((3, 4L), (first.Rows.Count, first.Total));
        Assert.Equal([later.StepId], Ids(request => (request.TeamId, request.Page) = ("T2", new() { PageSize = 3, PageToken = first.NextPageToken })));
        Assert.Equal(("state", "UNKNOWN_CODE"), Refused.Field(() => List(more: request => request.State = "late")));

        IEnumerable<string> Ids(Action<ListNextStepsRequest> more) => List(more: more).Rows.Select(row => row.Step.StepId);
    }
}
