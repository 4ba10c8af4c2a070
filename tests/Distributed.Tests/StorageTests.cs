using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>A disk that is full and a database that somebody else holds: told clearly, nothing half-stored, and over when it is over.</summary>
public sealed class StorageTests
{
    [Fact]
    public async Task LogContact_OnAFullDisk_SaysSoAndGoesOnWhenThereIsRoom()
    {
        using var disk = SmallDisk.TryMount(megabytes: 4);
        Assert.SkipWhen(disk is null, "A small disk cannot be mounted here: that takes root on Linux.");
        await using var intake = await IntakeAlone.StartAsync(disk.Path);
        var door = new FrontDoor(intake.As(Roles.Practitioner));
        var child = await door.AddChildAsync();

        var answered = new List<string>();
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (true) answered.Add((await door.LogAsync(child, summary: new string('x', 4_000))).ContactId);
        });

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Contains("disk", refusal.Status.Detail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(answered);

        disk.Grow(megabytes: 32);
        answered.Add((await Eventually.Async(() => OrNullAsync(() => door.LogAsync(child)), contact => contact is not null, "a contact is logged again"))!.ContactId);
        var stored = (await door.ListAsync(child)).Select(row => row.Contact.ContactId);
        Assert.Equal(answered.Order(), stored.Order());
    }

    [Fact]
    public async Task LogContact_WithTheDatabaseLocked_SaysSoAndGoesOnWhenItIsFree()
    {
        using var folder = new TempFolder();
        await using var intake = await IntakeAlone.StartAsync(folder.Path);
        var door = new FrontDoor(intake.As(Roles.Practitioner));
        var child = await door.AddChildAsync();

        await using (var other = new SqliteConnection($"Data Source={folder.File("intake.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var holding = other.BeginTransaction(deferred: false);
            var refusal = await Assert.ThrowsAsync<RpcException>(() => door.LogAsync(child));
            Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
            Assert.DoesNotContain("   at ", refusal.Status.Detail, StringComparison.Ordinal);
        }

        var logged = await door.LogAsync(child);
        Assert.Equal([logged.ContactId], (await door.ListAsync(child)).Select(row => row.Contact.ContactId));
    }

    private static async Task<Contact?> OrNullAsync(Func<Task<Contact>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException)
        {
            return null;
        }
    }
}
