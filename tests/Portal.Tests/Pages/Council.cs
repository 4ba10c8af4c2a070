using CsWorkPerf.Assessment;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Intake;
using CsWorkPerf.Reporting;
using CsWorkPerf.TestSupport;
using CsWorkPerf.Workforce;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(CsWorkPerf.Portal.Tests.Pages.Council))]

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>
/// The portal on a real Kestrel, before the real services with databases of their own: an account for every role, one
/// locality and one team.
/// </summary>
public sealed class Council : IAsyncLifetime
{
    public const string Password = "four words make one";

    private readonly TempFolder _folder = new();
    private WebApplication _services = null!;
    private WebApplication _portal = null!;
    private GrpcChannel _channel = null!;

    public string Locality { get; private set; } = "";
    public string Team { get; private set; } = "";
    public Uri Address => new(_portal.Urls.Single());
    public IServiceProvider Portal => _portal.Services;

    /// <summary>Calls as somebody with this role, past the portal.</summary>
    public CallInvoker As(string role) => _channel.Intercept(metadata =>
    {
        var actor = new Actor { AccountId = "test-" + role, Name = "Test " + role, Roles = [role] };
        metadata.Add("authorization", "Bearer " + _services.Services.GetRequiredService<AccessTokens>().Make(actor, DateTimeOffset.UtcNow.AddHours(1)));
        return metadata;
    });

    public async ValueTask InitializeAsync()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        var builder = Builder(url);
        builder.Configuration["Grpc:Url"] = url;
        builder.Configuration["Workforce:SignInsPerMinute"] = "10000";
        // An outcome that only the tests of proposed decisions choose.
        builder.Configuration["Intake:AgreementOutcomes"] = "open_case";
        builder.AddServiceHost("council", url, makesKeys: true);
        builder.Services.AddWorkforce(builder.Configuration).AddIntake(builder.Configuration).AddAssessment(builder.Configuration).AddReporting(builder.Configuration);
        _services = builder.Build();
        _services.MapServiceHost();
        _services.MapWorkforce();
        _services.MapIntake();
        _services.MapAssessment();
        _services.MapReporting();
        await _services.StartAsync();
        _channel = GrpcChannel.ForAddress(url);
        _portal = await StartPortalAsync(url);
        await FillAsync();
    }

    /// <summary>A portal before the council's services, with a clock of its own.</summary>
    public Task<WebApplication> StartPortalAsync(TimeProvider clock) => StartPortalAsync(_services.Urls.Single(), clock);

    /// <summary>A portal before the council's services that trusts these proxies.</summary>
    public Task<WebApplication> StartPortalBehindAsync(string trustedProxies) => StartPortalAsync(_services.Urls.Single(), trustedProxies: trustedProxies);

    /// <summary>A portal before the council's services that lets an address try to sign in so often in a minute.</summary>
    public Task<WebApplication> StartPortalAsync(int signInsPerMinute) => StartPortalAsync(_services.Urls.Single(), signInsPerMinute: signInsPerMinute);

    /// <summary>A portal before services at an address, which need not answer.</summary>
    public async Task<WebApplication> StartPortalAsync(string services, TimeProvider? clock = null, string trustedProxies = "", int signInsPerMinute = 10_000)
    {
        var builder = Builder(services);
        builder.Configuration["Portal:SignInsPerMinute"] = $"{signInsPerMinute}";
        builder.Configuration["Portal:TrustedProxies"] = trustedProxies;
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1));
        builder.Services.AddPortal(builder.Configuration);
        var portal = builder.Build();
        portal.MapPortal();
        await portal.StartAsync();
        return portal;
    }

    /// <summary>A browser that is signed in as the person with this role.</summary>
    public async Task<Browser> SignInAsync(string role)
    {
        var browser = new Browser(Address);
        var page = await browser.GetAsync("/sign-in");
        var home = await browser.SubmitAsync(page, "main form", ("Name", role.Replace('_', '-')), ("Password", Password));
        Assert.Equal("/", home.Path);
        return browser;
    }

    private WebApplicationBuilder Builder(string services)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new[] { "Intake", "Workforce", "Reporting", "Assessment" }
            .Select(service => KeyValuePair.Create("Services:" + service, (string?)services)).Append(new("Data:Folder", _folder.Path)));
        builder.Logging.ClearProviders();
        return builder;
    }

    private async Task FillAsync()
    {
        var directory = new Contracts.Workforce.V1.Directory.DirectoryClient(As(Roles.Administrator));
        Locality = (await directory.SaveLocalityAsync(new SaveLocalityRequest { RequestId = Guid.NewGuid().ToString(), Locality = new Locality { Name = "Riverside" } })).LocalityId;
        Team = (await directory.SaveTeamAsync(new SaveTeamRequest { RequestId = Guid.NewGuid().ToString(), Team = new Team { Name = "Duty", LocalityId = Locality } })).TeamId;
        var accounts = new Accounts.AccountsClient(As(Roles.Administrator));
        foreach (var role in Roles.OfPeople)
        {
            var name = role.Replace('_', '-');
            var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = "The " + role, Roles = { role } });
            await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = Password });
        }
        // Contacts name the locality and the team; Intake hears of both from Workforce, the team last.
        await Eventually.Async(
            () => _services.Services.GetRequiredService<Db<IntakeService>>().ReadAsync(
                async session => await session.OneAsync<int>("select count(*) from [known_teams] where [team_id] = @Team", new { Team }) == 1, CancellationToken.None),
            "Intake knows the council's team");
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _channel.Dispose();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
