using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>Which step can be taken in which state: the whole matrix.</summary>
public sealed class TransitionTests
{
    /// <summary>State; then for each step of <see cref="Steps"/> the rule that forbids it, or "-" where it can be taken.</summary>
    public static TheoryData<string, string> Matrix => new()
    {
        //                          allocate   record_seen         change_plan         record_checkpoint   submit              authorise           return              reopen            withdraw
        { "new",                   "-          -                   -                   -                   NOT_ALLOCATED       NOT_SUBMITTED       NOT_SUBMITTED       NOT_AUTHORISED    -" },
        { "open",                  "-          -                   -                   -                   -                   NOT_SUBMITTED       NOT_SUBMITTED       NOT_AUTHORISED    -" },
        { "imported",              "-          -                   -                   -                   -                   NOT_SUBMITTED       NOT_SUBMITTED       NOT_AUTHORISED    -" },
        { "returned",              "-          -                   -                   -                   -                   NOT_SUBMITTED       NOT_SUBMITTED       NOT_AUTHORISED    -" },
        { "reopened",              "-          -                   -                   -                   -                   NOT_SUBMITTED       NOT_SUBMITTED       NOT_AUTHORISED    -" },
        { "submitted",             "submitted  ALREADY_SUBMITTED   ALREADY_SUBMITTED   ALREADY_SUBMITTED   ALREADY_SUBMITTED   -                   -                   NOT_AUTHORISED    -" },
        { "authorised",            "ended      ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  -                 -" },
        { "completed",             "ended      ALREADY_COMPLETED   ALREADY_COMPLETED   ALREADY_COMPLETED   ALREADY_COMPLETED   ALREADY_COMPLETED   ALREADY_COMPLETED   NOT_AUTHORISED    -" },
        { "completed_authorised",  "ended      ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_AUTHORISED  ALREADY_COMPLETED -" },
        { "withdrawn",             "withdrawn  WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN         WITHDRAWN" },
        { "withdrawn_authorised",  "withdrawn  WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN           WITHDRAWN         WITHDRAWN" }
    };

    public static TheoryData<string> States => [.. Matrix.Select(row => row.Data.Item1)];

    private static readonly (string Name, Func<Case, string> Refusal)[] Steps =
    [
        ("allocate", one => one.ByManager.AllocateAssessments(one.Allocate(Own("w2"))).NotAllocated.Single().Why),
        ("record_seen", one => Refusals.Rule(() => one.ByManager.RecordSeen(one.Seen()))),
        ("change_plan", one => Refusals.Rule(() => one.ByManager.ChangePlan(one.Plan()))),
        ("record_checkpoint", one => Refusals.Rule(() => one.ByManager.RecordCheckpoint(one.Checkpoint()))),
        ("submit", one => Refusals.Rule(() => one.ByManager.SubmitAssessment(one.Submit()))),
        ("authorise", one => Refusals.Rule(() => one.ByManager.AuthoriseAssessment(one.Authorise()))),
        ("return", one => Refusals.Rule(() => one.ByManager.ReturnAssessment(one.Return()))),
        ("reopen", one => Refusals.Rule(() => one.ByManager.ReopenAssessment(one.Reopen()))),
        ("withdraw", one => Refusals.Rule(() => one.ByManager.WithdrawAssessment(one.Withdraw())))
    ];

    private static readonly string[] ManagersSteps = ["authorise", "return", "reopen", "withdraw"];

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Step_InAStateThatForbidsIt_IsRefusedByItsRuleAndChangesNothing(string state, string refusals)
    {
        await using var one = await Case.StartAsync(state);
        var rules = refusals.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Steps.Length, rules.Length);
        var before = await DetailsAsync(one);

        foreach (var ((name, refusal), rule) in Steps.Zip(rules))
            if (rule != "-") Assert.Equal((name, rule), (name, refusal(one)));

        Assert.Equal(before, await DetailsAsync(one));
        Assert.Equal(state switch { "new" or "imported" or "returned" or "reopened" => "open", "completed_authorised" => "authorised", "withdrawn_authorised" => "withdrawn", _ => state }, before.Assessment.State);
        // What a page offers is what can be done.
        Assert.Equal(Steps.Zip(rules).Where(step => step.Second == "-").Select(step => step.First.Name), before.Steps);
        Assert.Equal(before.Steps.Except(ManagersSteps), (await DetailsAsync(one, one.ByWorker)).Steps);
        Assert.Empty((await DetailsAsync(one, one.By(Case.Colleague with { Roles = [Roles.Auditor] }))).Steps);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Step_OfARestrictedChild_IsDeniedBeforeAnyRuleIsTold(string state)
    {
        await using var one = await Case.StartAsync(state);
        await one.Host.HearChildAsync("c1", restricted: true);
        one.Now.Version += 5;

        // Of the steps that are not a manager's alone; managers may see the record.
        Assert.Equal("restricted", one.ByWorker.AllocateAssessments(one.Allocate(Own("w2"))).NotAllocated.Single().Why);
        foreach (var step in new Action[]
        {
            () => one.ByWorker.RecordSeen(one.Seen()), () => one.ByWorker.ChangePlan(one.Plan()), () => one.ByWorker.RecordCheckpoint(one.Checkpoint()), () => one.ByWorker.SubmitAssessment(one.Submit())
        })
            Assert.Equal(Own("c1"), Assert.IsType<Common.Errors.Denied>(Refusals.Of(step)).RecordId);
    }

    [Fact]
    public async Task Step_FromAnOlderVersion_IsRefusedWithTheOneThereIs()
    {
        await using var one = await Case.StartAsync();
        var late = one.Plan();
        await one.TakeAsync(client => client.RecordSeenAsync(one.Seen()));

        var stale = Assert.IsType<Common.Errors.StaleVersion>(Refusals.Of(() => one.ByManager.ChangePlan(late)));

        Assert.Equal(("assessment", 2L), (stale.Kind, stale.CurrentVersion));
    }

    private static async Task<AssessmentDetails> DetailsAsync(Case one, Contracts.Assessment.V1.Assessments.AssessmentsClient? reader = null) =>
        await (reader ?? one.ByManager).GetAssessmentAsync(new() { AssessmentId = one.Now.AssessmentId });
}
