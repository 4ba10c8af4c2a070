using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>
/// Assessment on Tuesday 17 March 2026 with a worker (w1) and a manager (w2), and an assessment of c1 that the worker started on Monday
/// 2 March, due on Thursday 7 May.
/// </summary>
public sealed class Case : IAsyncDisposable
{
    public static readonly Actor Worker = new() { AccountId = "account-worker", Name = "Wendy Worker", Roles = [Roles.Practitioner], WorkerId = Own("w1") };
    public static readonly Actor Colleague = new() { AccountId = "account-colleague", Name = "Colin Colleague", Roles = [Roles.Practitioner], WorkerId = Own("w3") };
    public static readonly Actor Manager = new() { AccountId = "account-manager", Name = "Mary Manager", Roles = [Roles.Manager], WorkerId = Own("w2") };

    private Case(AssessmentHost host) => Host = host;

    public AssessmentHost Host { get; }
    public V1.Assessments.AssessmentsClient ByWorker => By(Worker);
    public V1.Assessments.AssessmentsClient ByManager => By(Manager);

    /// <summary>The assessment as it is.</summary>
    public V1.Assessment Now { get; private set; } = null!;

    public V1.Assessments.AssessmentsClient By(Actor actor) => new(Host.Host.As(actor));

    public Task<AssessmentDetails> DetailsAsync() => Host.DetailsAsync(Now.AssessmentId);

    /// <param name="state">
    /// new (open, allocated to nobody), open, imported, returned, reopened, submitted, authorised, completed, completed_authorised (both,
    /// the completion counting as its end), withdrawn, or withdrawn_authorised.
    /// </param>
    public static async Task<Case> StartAsync(string state = "open")
    {
        var host = new AssessmentHost { Settings = [("ClockEnd", "completed until 2012-09-01")] };
        await host.InitializeAsync();
        await host.HearWorkerAsync("w1");
        await host.HearWorkerAsync("w2", role: "team_manager");
        var made = new Case(host);
        if (state is "imported" or "completed" or "completed_authorised")
        {
            await host.ImportAsync(OpenRow("A1", row =>
            {
                if (state != "imported") (row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.CompletedOn) = ("2012-01-03", "2012-01-04", "2012-01-05", "2012-02-03");
                if (state == "completed_authorised") row.AuthorisedOn = "2012-02-06";
            }));
            made.Now = await host.AssessmentAsync("A1");
            return made;
        }
        made.Now = await made.ByWorker.StartAssessmentAsync(new() { RequestId = Id(), ChildId = Own("c1"), StartedOn = "2026-03-02", TeamId = "T1", WorkerId = state == "new" ? "" : Own("w1") });
        if (state is "submitted" or "returned" or "authorised" or "reopened" or "withdrawn_authorised") await made.TakeAsync(client => client.SubmitAssessmentAsync(made.Submit()));
        if (state == "returned") await made.TakeAsync(client => client.ReturnAssessmentAsync(made.Return()), Manager);
        if (state is "authorised" or "reopened" or "withdrawn_authorised") await made.TakeAsync(client => client.AuthoriseAssessmentAsync(made.Authorise()), Manager);
        if (state == "reopened") await made.TakeAsync(client => client.ReopenAssessmentAsync(made.Reopen()), Manager);
        if (state is "withdrawn" or "withdrawn_authorised") await made.TakeAsync(client => client.WithdrawAssessmentAsync(made.Withdraw()), Manager);
        return made;
    }

    /// <summary>Takes a step, as the worker where nobody else is named.</summary>
    public async Task<V1.Assessment> TakeAsync(Func<V1.Assessments.AssessmentsClient, Grpc.Core.AsyncUnaryCall<V1.Assessment>> step, Actor? by = null) =>
        Now = await step(new(Host.Host.As(by ?? Worker)));

    public RecordSeenRequest Seen(string on = "2026-03-05", string alone = "true", string views = "2026-03-05") =>
        new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, ChildSeenOn = on, SeenAlone = alone, ViewsOn = views };

    public ChangePlanRequest Plan(string on = "2026-04-20", string reason = "") =>
        new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, PlanOn = on, Reason = reason };

    public RecordCheckpointRequest Checkpoint(int days = 10, string on = "", string note = "") =>
        new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, WorkingDays = days, DoneOn = on, Note = note };

    public SubmitAssessmentRequest Submit(Action<SubmitAssessmentRequest>? more = null)
    {
        var request = new SubmitAssessmentRequest { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, Outcome = "cin", Factors = { "4B", "16A" } };
        more?.Invoke(request);
        return request;
    }

    public AuthoriseAssessmentRequest Authorise(Action<AuthoriseAssessmentRequest>? more = null)
    {
        var request = new AuthoriseAssessmentRequest { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version };
        more?.Invoke(request);
        return request;
    }

    public ReturnAssessmentRequest Return(string reason = "The father's views are missing.") => new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, Reason = reason };

    public ReopenAssessmentRequest Reopen(string reason = "The wrong one.") => new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, Reason = reason };

    public WithdrawAssessmentRequest Withdraw(string reason = "Entered twice.") => new() { RequestId = Id(), AssessmentId = Now.AssessmentId, Version = Now.Version, Reason = reason };

    public AllocateAssessmentsRequest Allocate(string worker) => new()
    {
        RequestId = Id(), WorkerId = worker, Assessments = { new SeenAssessment { AssessmentId = Now.AssessmentId, Version = Now.Version } }
    };

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static string Id() => Guid.NewGuid().ToString();
}
