using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A team of its own, so that nobody else's assessments are on its tracker: one overdue, one becoming overdue, one in time.</summary>
public sealed class TrackerTeam(Council council) : IAsyncLifetime
{
    public string Team { get; private set; } = "";

    /// <summary>A social worker who has the three, and who is signed in as them.</summary>
    public string Worker { get; private set; } = "";
    public Browser AsWorker { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Key() => Guid.NewGuid().ToString();

    public async ValueTask InitializeAsync()
    {
        Team = await AddTeamAsync("Tracked");
        (AsWorker, Worker) = await council.SignInAsWorkerAsync("Ola Tracked");
        await Eventually.Async(async () =>
        {
            try
            {
                await StartAsync(Team, "Overdue", 100);
                return true;
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.InvalidArgument)
            {
                return false;
            }
        }, "Assessment knows the team and the worker");
        await StartAsync(Team, "Becoming", 59);
        await StartAsync(Team, "Early", 1);
    }

    public async Task<string> AddTeamAsync(string name) => (await new Contracts.Workforce.V1.Directory.DirectoryClient(council.As(Roles.Administrator)).SaveTeamAsync(
        new SaveTeamRequest { RequestId = Key(), Team = new Team { Name = $"{name} {Guid.NewGuid():N}"[..20], LocalityId = council.Locality } }, cancellationToken: Stop)).TeamId;

    /// <summary>An assessment of a new child that started so many days ago.</summary>
    public async Task StartAsync(string team, string last, int daysAgo)
    {
        var child = await new Children.ChildrenClient(council.As(Roles.Practitioner)).AddChildAsync(
            new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Kit", LastName = last } }, cancellationToken: Stop);
        await new Assessments.AssessmentsClient(council.As(Roles.Practitioner)).StartAssessmentAsync(new StartAssessmentRequest
        {
            RequestId = Key(), ChildId = child.ChildId, LocalityId = council.Locality, TeamId = team, WorkerId = Worker, StartedOn = $"{DateTime.UtcNow.AddDays(-daysAgo):yyyy-MM-dd}"
        }, cancellationToken: Stop);
    }

    public ValueTask DisposeAsync()
    {
        AsWorker.Dispose();
        return ValueTask.CompletedTask;
    }
}
