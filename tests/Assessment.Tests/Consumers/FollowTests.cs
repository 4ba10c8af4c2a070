using CsWorkPerf.Common;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Assessment.Tests.Consumers;

/// <summary>Assessment and two sources that speak as Intake and Workforce do, each on its own Kestrel.</summary>
public sealed class FollowTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Follow_IntakeAndWorkforce_LinksAnAssessmentToItsReferralAndTeam()
    {
        using var keys = new TempFolder();
        await using var intake = await SourceAsync<FrontDoor>("intake", keys);
        await using var workforce = await SourceAsync<Directory>("workforce", keys);
        await using var assessment = await TestHost.StartAsync(
            "assessment", builder => builder.Services.AddAssessment(builder.Configuration), app => app.MapAssessment(),
            settings: [("Keys:Folder", keys.Path), ("Services:Intake", intake.Address), ("Services:Workforce", workforce.Address)]);
        using (var call = new Contracts.Assessment.V1.Assessments.AssessmentsClient(assessment.As(Roles.Administrator)).ImportAssessments())
        {
            await call.RequestStream.WriteAsync(new ImportAssessmentsRequest { Rows = { Importing.WithOwnIds(Importing.ListedRow("A1")) } });
            await call.RequestStream.CompleteAsync();
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        }

        await intake.Get<Db<FrontDoor>>().WriteAsync(tx =>
        {
            tx.Publish(new ReferralChanged { ReferralId = Importing.Own("r1"), Version = 1, OccurredAt = Now, ChildId = Importing.Own("c1"), ReferredOn = new(2026, 1, 2), Source = "6", Nfa = false }, live: true);
            tx.Publish(new ChildStandingChanged { ChildId = Importing.Own("c1"), Version = 1, OccurredAt = Now, Restricted = true }, live: false);
            tx.Publish(new RestrictedOpened { OpeningId = "o1", Version = 1, OccurredAt = Now, ChildId = Importing.Own("c1"), AccountId = "a1", Until = Now.AddHours(1) }, live: false);
            return Task.CompletedTask;
        }, CancellationToken.None);
        await workforce.Get<Db<Directory>>().WriteAsync(tx =>
        {
            tx.Publish(new LocalityChanged { LocalityId = "L1", Version = 1, OccurredAt = Now, Name = "North" }, live: true);
            tx.Publish(new TeamChanged { TeamId = "T7", Version = 1, OccurredAt = Now, Name = "Assessment North" }, live: true);
            return Task.CompletedTask;
        }, CancellationToken.None);

        await Eventually.Async(() => assessment.Get<Db<AssessmentService>>().ReadAsync(
            async session => await session.OneAsync<string>("select [referral_date] || ' ' || [team_id] || ' ' || (select [name] from [known_localities]) from [assessments]") == "2026-01-02 T7 North",
            CancellationToken.None), "the assessment has its referral's date and its team");
        Assert.Equal(Importing.Own("c1") + " a1", await assessment.Get<Db<AssessmentService>>().ReadAsync(session => session.OneAsync<string>(
            "select [openings].[child_id] || ' ' || [account_id] from [openings] join [known_children] on [known_children].[child_id] = [openings].[child_id] where [restricted] = 1"), CancellationToken.None));
        await Eventually.Async(
            async () => (await new EventFeed.EventFeedClient(assessment.As(Roles.Service)).ListFollowersAsync(new ListFollowersRequest()))
                .Followers.Select(one => $"{one.Service} {one.Source} {one.Position}").Order().SequenceEqual(["assessment intake 3", "assessment workforce 2"]),
            "it says how far it has followed");
    }

    private static Task<TestHost> SourceAsync<TService>(string name, TempFolder keys)
        where TService : IService =>
        TestHost.StartAsync(name, builder => builder.Services.AddService<TService>(builder.Configuration, typeof(FollowTests).Assembly), _ => { }, settings: ("Keys:Folder", keys.Path));

    internal sealed class FrontDoor : IService
    {
        public static string Name => "intake";
    }

    internal sealed class Directory : IService
    {
        public static string Name => "workforce";
    }
}
