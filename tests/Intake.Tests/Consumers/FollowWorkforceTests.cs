using CsWorkPerf.Common;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Consumers;

/// <summary>Intake and a source that speaks as Workforce does, each on its own Kestrel.</summary>
public sealed class FollowWorkforceTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Follow_DirectoryOfWorkforce_MakesItsIdsKnown()
    {
        using var keys = new TempFolder();
        await using var workforce = await TestHost.StartAsync(
            "workforce", builder => builder.Services.AddService<Directory>(builder.Configuration, typeof(FollowWorkforceTests).Assembly), _ => { },
            settings: ("Keys:Folder", keys.Path));
        await using var intake = await TestHost.StartAsync(
            "intake", builder => builder.Services.AddIntake(builder.Configuration), app => app.MapIntake(),
            settings: [("Keys:Folder", keys.Path), ("Services:workforce", workforce.Address)]);
        var child = new Children.ChildrenClient(intake.As(Roles.Practitioner)).AddChild(
            new AddChildRequest { RequestId = IntakeHost.Key(), Child = new Child { LastName = "Lee" } });
        Assert.Equal(["locality_id", "team_id", "worker_id"], Refused.With<Common.Errors.InvalidInput>(() => Log()).Violations.Select(one => one.Field));

        await workforce.Get<Db<Directory>>().WriteAsync(tx =>
        {
            tx.Publish(new LocalityChanged { LocalityId = "L7", Version = 1, OccurredAt = Now, Name = "North" }, live: true);
            tx.Publish(new TeamChanged { TeamId = "T7", Version = 1, OccurredAt = Now, Name = "MASH" }, live: true);
            tx.Publish(new WorkerChanged { WorkerId = "w7", Version = 1, OccurredAt = Now, Spells = [] }, live: true);
            return Task.CompletedTask;
        }, CancellationToken.None);

        await Eventually.Async(() => KnownAsync("w7"), "the worker is known here");
        Assert.Equal(("L7", "T7", "w7"), (Log().LocalityId, Log().TeamId, Log().WorkerId));

        Contact Log() => new Contacts.ContactsClient(intake.As(Roles.Practitioner)).LogContact(
            new LogContactRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Source = "6", LocalityId = "L7", TeamId = "T7", WorkerId = "w7" });

        Task<bool> KnownAsync(string worker) => intake.Get<Db<IntakeService>>().ReadAsync(
            async session => await session.OneAsync<int>("select count(*) from [known_workers] where [worker_id] = @worker", new { worker }) == 1, CancellationToken.None);
    }

    internal sealed class Directory : IService
    {
        public static string Name => "workforce";
    }
}
