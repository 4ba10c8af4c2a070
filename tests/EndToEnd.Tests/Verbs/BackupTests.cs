using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

public sealed class BackupTests(BackedUpCouncil council) : IClassFixture<BackedUpCouncil>
{
    [Fact]
    public async Task Backup_WhileContactsAreLogged_HoldsWhatWasAnsweredBeforeAndServesAgain()
    {
        await using var system = new AllInOneProcess();
        await system.StartAsync();
        var token = (await system.DoAsync("token", "--role", "practitioner", "--days", "1")).Output.Trim();
        using var folder = new TempFolder();
        using var channel = GrpcChannel.ForAddress(system.GrpcUrl);
        var contacts = new Contacts.ContactsClient(With(channel, token));
        var child = await new Children.ChildrenClient(With(channel, token)).AddChildAsync(new AddChildRequest
        {
            RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = "Ann", LastName = "Lee" }
        });
        var logged = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await contacts.LogContactAsync(new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, Source = "6", ReceivedAt = "2026-03-17T09:05" });
                Interlocked.Increment(ref logged);
            }
        }, TestContext.Current.CancellationToken);
        await Eventually.Async(() => Task.FromResult(Volatile.Read(ref logged) >= 50), "contacts are logged");

        var before = Volatile.Read(ref logged);
        await system.DoAsync("backup", folder.File("backup"));
        var after = Volatile.Read(ref logged) + 1;
        await stop.CancelAsync();
        await writing;
        Assert.True(after > before + 1, "Nothing was logged during the backup.");

        await using var restored = new AllInOneProcess();
        await restored.DoAsync("restore", folder.File("backup"));
        await restored.StartAsync();
        using var again = GrpcChannel.ForAddress(restored.GrpcUrl);
        // The consumer's token is part of the backup, and so are the keys that it was made with.
        var stored = await new Contacts.ContactsClient(With(again, token)).ListContactsAsync(new ListContactsRequest());
        Assert.InRange(stored.Total, before, after);
        Assert.Contains($"contacts.received,2026-03-01,,,{stored.Total},,{stored.Total},", (await SmallCouncil.FiguresAsync(restored))["contacts.received.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IntoAFolderThatIsNotEmpty_IsRefusedAndTouchesNothing()
    {
        using var target = new TempFolder();
        await File.WriteAllTextAsync(target.File("notes.txt"), "mine", TestContext.Current.CancellationToken);

        await council.Council.RefusesAsync($"{target.Path} is not empty; a backup needs a folder of its own.", "backup", target.Path);
        await council.Council.RefusesAsync($"{target.File("notes.txt")} is a file; a backup needs a folder of its own.", "backup", target.File("notes.txt"));

        Assert.Equal([target.File("notes.txt")], Directory.GetFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task Backup_OfAFolderWithoutDatabases_IsRefused()
    {
        await using var empty = new AllInOneProcess();
        using var target = new TempFolder();

        await empty.RefusesAsync($"{empty.Data} holds no databases to back up.", "backup", target.Path);

        Assert.Empty(Directory.GetFileSystemEntries(target.Path));
    }

    [Fact]
    public async Task Backup_ThatFailsHalfWay_SaysSoAndDoesNotLookComplete()
    {
        await using var broken = new AllInOneProcess();
        await broken.DoAsync("restore", council.Backup);
        File.Delete(Path.Combine(broken.Data, "workforce.db"));
        Directory.CreateDirectory(Path.Combine(broken.Data, "workforce.db"));
        using var target = new TempFolder();

        await broken.RefusesAsync("The backup could not be made: ", "backup", target.Path);

        Assert.True(File.Exists(target.File("reporting.db")), "It was to fail half-way.");
        await broken.RefusesAsync($"The backup in {target.Path} was cut short: it cannot be restored. Use another.", "restore", target.Path);
        await broken.RefusesAsync($"{target.Path} holds a backup that was cut short; delete it, or choose another folder.", "backup", target.Path);
    }

    private static CallInvoker With(GrpcChannel channel, string token) => channel.Intercept(metadata =>
    {
        metadata.Add("authorization", "Bearer " + token);
        return metadata;
    });
}
