using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>One contact through processes of their own: Workforce's directory, Intake's decision, Reporting's figure, the portal's page.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task RecordDecision_InIntake_MovesTheConversionInReportingAndOnThePage()
    {
        await using var deployment = await Deployment.StartAsync();
        var door = new FrontDoor(deployment.As("Intake", Roles.Practitioner));
        var figures = new Figures(deployment.As("Reporting", Roles.Analyst));
        var north = await new Contracts.Workforce.V1.Directory.DirectoryClient(deployment.As("Workforce", Roles.Administrator)).SaveLocalityAsync(
            new SaveLocalityRequest { RequestId = Guid.NewGuid().ToString(), Locality = new Locality { Name = "North" } },
            cancellationToken: TestContext.Current.CancellationToken);
        var child = await door.AddChildAsync();

        // Intake takes the locality once Workforce's event has come.
        var police = await Eventually.Async(() => OrNullAsync(() => door.LogAsync(child, "6", north.LocalityId)), contact => contact is not null, "Intake knows the locality");
        var school = await door.LogAsync(child, "2A", north.LocalityId);
        await door.DecideAsync(FrontDoor.Decision(police!, "referral_assessment"));
        await door.DecideAsync(FrontDoor.Decision(school, "advice"));

        await Eventually.Async(() => figures.TotalAsync("contacts.conversion"), total => total == (1, 2), "one contact of two became a referral");
        Assert.Equal((1, 1), await figures.TotalAsync("contacts.conversion", ("source", "6"), ("locality", north.LocalityId)));
        Assert.Equal((0, 1), await figures.TotalAsync("contacts.conversion", ("source", "2A"), ("locality", north.LocalityId)));
        Assert.Equal(1, (await figures.TotalAsync("referrals.received")).Numerator);

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        using var manager = new Visitor(await deployment.StartPortalAsync());
        await AddAccountAsync(deployment, "mo.manager", "four words that hold");
        await manager.SignInAsync("mo.manager", "four words that hold");
        var page = await manager.OpenAsync($"/conversion?from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}&by=source_group");
        Assert.Contains(Visitor.Rows(page, "Police"), cells => cells is ["1", "1", "100.0%", ..]);
        Assert.Contains(Visitor.Rows(page, "Schools"), cells => cells is ["0", "1", "0.0%", ..]);
    }

    private static async Task AddAccountAsync(Deployment deployment, string name, string password)
    {
        var accounts = new Accounts.AccountsClient(deployment.As("Workforce", Roles.Administrator));
        var added = await accounts.AddAccountAsync(
            new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = "Mo Manager", Roles = { Roles.Manager } },
            cancellationToken: TestContext.Current.CancellationToken);
        await accounts.SetPasswordAsync(
            new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = password }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.InvalidArgument)
        {
            return null;
        }
    }
}
