using System.Collections.Concurrent;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>Nothing that was answered is lost or done twice, whatever dies.</summary>
public sealed class CrashTests
{
    private const int Contacts = 2_000, AtOnce = 32;

    // A second is enough to cross every retry; CSWP_TEST_LONG=1 takes the broker away for a minute.
    private static readonly TimeSpan _outage = Environment.GetEnvironmentVariable("CSWP_TEST_LONG") == "1" ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(5);

    [Fact]
    public async Task RecordDecision_WithIntakeAndReportingKilled_IsOnceInBothWhereAnswered()
    {
        await using var deployment = await Deployment.StartAsync();
        var door = new FrontDoor(deployment.As("Intake", Roles.Practitioner));
        var figures = new Figures(deployment.As("Reporting", Roles.Analyst));
        var decisions = await LogAsync(door);

        using var killed = new CancellationTokenSource();
        var answered = new ConcurrentBag<RecordDecisionRequest>();
        var deciding = EachAsync(decisions, async decision =>
        {
            if (!killed.IsCancellationRequested && await TryAsync(door, decision)) answered.Add(decision);
        });
        await Eventually.Async(() => Task.FromResult(answered.Count), count => count >= Contacts / 4, "a quarter is decided");
        deployment.Reporting.Kill();
        deployment.Intake.Kill();
        await killed.CancelAsync();
        await deciding;
        Assert.InRange(answered.Count, Contacts / 4, Contacts - 1);
        await deployment.StartAsync("Intake");
        await deployment.StartAsync("Reporting");

        // What was answered is there, once.
        await EachAsync(answered, async decision =>
        {
            var found = await door.GetAsync(decision.ContactId);
            Assert.Equal(decision.Outcome, found.Contact.Outcome);
            Assert.Equal(decision.Version + 1, found.Contact.Version);
            Assert.Single(found.History, entry => entry.Action == "decided");
        });

        // The rest is sent again as it was, whether it had been stored or not; so is what had been answered.
        await EachAsync(decisions, door.DecideStubbornlyAsync);
        await AllCountedOnceAsync(figures);
    }

    [Fact]
    public async Task RecordDecision_WithTheBrokerAway_IsAnsweredAndReachesReportingAfterwards()
    {
        await using var deployment = await Deployment.StartAsync();
        var door = new FrontDoor(deployment.As("Intake", Roles.Practitioner));
        var figures = new Figures(deployment.As("Reporting", Roles.Analyst));
        var decisions = await LogAsync(door);

        await EachAsync(decisions[..500], decision => door.DecideAsync(decision));
        await deployment.Broker.StopAsync();
        await EachAsync(decisions[500..1_500], decision => door.DecideAsync(decision));
        await Task.Delay(_outage, TestContext.Current.CancellationToken);
        await deployment.Broker.StartAsync();
        await EachAsync(decisions[1_500..], decision => door.DecideAsync(decision));

        await AllCountedOnceAsync(figures);
    }

    [Fact]
    public async Task RecordDecision_WithIntakeAndAssessmentKilled_StartsOneAssessmentForEveryReferral()
    {
        await using var deployment = await Deployment.StartAsync();
        var door = new FrontDoor(deployment.As("Intake", Roles.Practitioner));
        var assessments = new Assessments.AssessmentsClient(deployment.As("Assessment", Roles.Practitioner));
        const int some = 600;
        var decisions = await LogAsync(door, some);

        var deciding = EachAsync(decisions, door.DecideStubbornlyAsync);
        // More than once: what is between two transactions is there for a moment only.
        for (var kill = 1; kill <= 5; kill++)
        {
            await StartedAsync(assessments, kill * some / 20);
            deployment.Assessment.Kill();
            await deployment.StartAsync("Assessment");
        }
        await StartedAsync(assessments, some * 3 / 10);
        deployment.Intake.Kill();
        deployment.Assessment.Kill();
        await deployment.StartAsync("Intake");
        await deployment.StartAsync("Assessment");
        await deciding;

        await StartedAsync(assessments, some / 2);
        var started = await ListAsync(assessments);
        Assert.Equal(some / 2, started.Count);
        var referrals = (await door.ReferralsAsync()).Select(one => one.ReferralId).ToHashSet();
        Assert.Equal(some / 2, referrals.Count);
        Assert.True(referrals.SetEquals(started.Select(one => one.ReferralId)));
        // Of what was started once more by an event that came twice there would be another version.
        Assert.All(started, one => Assert.Equal(1, one.Version));
    }

    private static Task StartedAsync(Assessments.AssessmentsClient assessments, int least) => Eventually.Async(
        async () => (await assessments.CountAssessmentsAsync(new())).Running, running => running >= least, $"{least} assessments have started", TimeSpan.FromMinutes(1));

    private static async Task<List<Contracts.Assessment.V1.Assessment>> ListAsync(Assessments.AssessmentsClient assessments)
    {
        var found = new List<Contracts.Assessment.V1.Assessment>();
        var request = new ListAssessmentsRequest { Page = new() { PageSize = 500 } };
        do
        {
            var page = await assessments.ListAssessmentsAsync(request);
            found.AddRange(page.Rows);
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);
        return found;
    }

    private static async Task<RecordDecisionRequest[]> LogAsync(FrontDoor door, int count = Contacts)
    {
        var child = await door.AddChildAsync();
        var logged = new ConcurrentBag<Contact>();
        await EachAsync(Enumerable.Range(0, count), async _ => logged.Add(await door.LogAsync(child)));
        return [.. logged.Select((contact, index) => FrontDoor.Decision(contact, index % 2 == 0 ? "referral_assessment" : "advice"))];
    }

    private static async Task<bool> TryAsync(FrontDoor door, RecordDecisionRequest decision)
    {
        try
        {
            await door.DecideAsync(decision);
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }

    private static async Task AllCountedOnceAsync(Figures figures)
    {
        await Eventually.Async(() => figures.TotalAsync("contacts.conversion"), total => total == (Contacts / 2, Contacts), "every decision is counted once", TimeSpan.FromMinutes(1));
        await Eventually.Async(() => figures.TotalAsync("referrals.received"), total => total.Numerator == Contacts / 2, "every referral is counted once");
        Assert.Equal(Contacts, (await figures.TotalAsync("contacts.received")).Numerator);
    }

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> work) => Parallel.ForEachAsync(
        items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (item, _) => await work(item));
}
