using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A worker of the council's team, whom Assessment knows, and assessments to work on.</summary>
public sealed class AssessmentTeam(Council council) : IAsyncLifetime
{
    public const string WorkerName = "Robin Assessor", ManagerName = "Max Team Manager";

    /// <summary>A social worker, and who is signed in as them.</summary>
    public string Worker { get; private set; } = "";
    public Browser AsWorker { get; private set; } = null!;

    /// <summary>The manager of the team, and who is signed in as them.</summary>
    public string Manager { get; private set; } = "";
    public Browser AsManager { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Key() => Guid.NewGuid().ToString();

    public Assessments.AssessmentsClient Assessments(string role = Roles.Practitioner) => new(council.As(role));

    public async ValueTask InitializeAsync()
    {
        (AsWorker, Worker) = await council.SignInAsWorkerAsync(WorkerName);
        (AsManager, Manager) = await council.SignInAsWorkerAsync(ManagerName, Roles.Manager, "team_manager");
        await KnowAsync(Manager);
    }

    /// <summary>Waits until Assessment has heard of a worker from Workforce, and so of the team, which came before.</summary>
    public async Task KnowAsync(string worker)
    {
        var child = await AddChildAsync("Known");
        await Eventually.Async(async () =>
        {
            try
            {
                await StartAsync(child, worker);
                return true;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the worker");
    }

    public async Task<Child> AddChildAsync(string last, string born = "") => await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kim", LastName = last, BirthDate = born } }, cancellationToken: Stop);

    /// <summary>An assessment of a new child that starts today.</summary>
    public async Task<Contracts.Assessment.V1.Assessment> StartAsync(string last) => await StartAsync(await AddChildAsync(last));

    /// <summary>An assessment, with a worker where one is named, that started so many days ago.</summary>
    public async Task<Contracts.Assessment.V1.Assessment> StartAsync(Child child, string worker = "", int daysAgo = 0) => await Assessments().StartAssessmentAsync(new StartAssessmentRequest
    {
        RequestId = Key(), ChildId = child.ChildId, LocalityId = council.Locality, TeamId = council.Team, WorkerId = worker,
        StartedOn = daysAgo == 0 ? "" : $"{DateTime.UtcNow.AddDays(-daysAgo):yyyy-MM-dd}"
    }, cancellationToken: Stop);

    /// <summary>An assessment that the worker has submitted to a manager.</summary>
    public async Task<Contracts.Assessment.V1.Assessment> SubmitAsync(string last, string manager)
    {
        var one = await StartAsync(await AddChildAsync(last), Worker);
        return await Assessments().SubmitAssessmentAsync(new SubmitAssessmentRequest
        {
            RequestId = Key(), AssessmentId = one.AssessmentId, Version = one.Version, Outcome = "cin", Factors = { "3B" }, ManagerId = manager
        }, cancellationToken: Stop);
    }

    /// <summary>An assessment of the worker, with a day agreed for its end that has gone by.</summary>
    public async Task<Contracts.Assessment.V1.Assessment> StartPlannedAsync(string last, int startedDaysAgo, int planDaysAgo) => await Assessments().StartAssessmentAsync(new StartAssessmentRequest
    {
        RequestId = Key(), ChildId = (await AddChildAsync(last)).ChildId, LocalityId = council.Locality, TeamId = council.Team, WorkerId = Worker,
        StartedOn = $"{DateTime.UtcNow.AddDays(-startedDaysAgo):yyyy-MM-dd}", PlanOn = $"{DateTime.UtcNow.AddDays(-planDaysAgo):yyyy-MM-dd}"
    }, cancellationToken: Stop);

    /// <summary>A contact about the child that became a referral by its outcome; the referral's id. Assessment hears of it later.</summary>
    public async Task<string> ReferAsync(Child child, string outcome)
    {
        var contacts = new Contacts.ContactsClient(council.As(Roles.Practitioner));
        var contact = await contacts.LogContactAsync(
            new LogContactRequest { RequestId = Key(), ChildId = child.ChildId, Source = "3D", Mode = "written", LocalityId = council.Locality, TeamId = council.Team }, cancellationToken: Stop);
        return (await contacts.RecordDecisionAsync(
            new RecordDecisionRequest { RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "Injuries." }, cancellationToken: Stop)).ReferralId;
    }

    /// <summary>Another team of the locality, which Assessment has heard of.</summary>
    public async Task<string> AddTeamAsync(string name)
    {
        var added = (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.As(Roles.Administrator)).SaveTeamAsync(
            new() { RequestId = Key(), Team = new() { Name = name, LocalityId = council.Locality } }, cancellationToken: Stop)).TeamId;
        var child = await AddChildAsync("Known");
        await Eventually.Async(async () =>
        {
            try
            {
                await Assessments().StartAssessmentAsync(new() { RequestId = Key(), ChildId = child.ChildId, TeamId = added }, cancellationToken: Stop);
                return true;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the team");
        return added;
    }

    /// <summary>A manager allocates it to the worker, past the portal.</summary>
    public void Allocate(Contracts.Assessment.V1.Assessment assessment) => Assessments(Roles.Manager).AllocateAssessments(new AllocateAssessmentsRequest
    {
        RequestId = Key(), WorkerId = Worker, Assessments = { new SeenAssessment { AssessmentId = assessment.AssessmentId, Version = assessment.Version } }
    }, cancellationToken: Stop);

    public ValueTask DisposeAsync()
    {
        AsWorker.Dispose();
        AsManager.Dispose();
        return ValueTask.CompletedTask;
    }
}
