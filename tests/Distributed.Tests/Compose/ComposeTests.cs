using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Distributed.Tests.Compose;

/// <summary>No container engine is at hand: what can be checked is that every program takes the settings that the file gives it.</summary>
public sealed class ComposeTests : IDisposable
{
    private readonly ComposeFile _file = ComposeFile.Read();
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("intake", "services/Intake")]
    [InlineData("assessment", "services/Assessment")]
    [InlineData("workforce", "services/Workforce")]
    [InlineData("reporting", "services/Reporting")]
    [InlineData("portal", "portal")]
    public async Task Start_WithTheSettingsOfTheComposeFile_AcceptsThem(string service, string project)
    {
        await using var process = new ServiceProcess(project, Here(_file.EnvironmentOf(service)));
        process.Start();

        // Settings are checked first: a program that has taken them serves, or goes on to miss SQL Server, which is not here.
        await Eventually.Async(() => Task.FromResult(process.Output), Past, $"{service} takes its settings");
        Assert.DoesNotContain("Setting ", process.Output, StringComparison.Ordinal);

        static bool Past(string output) => output.Contains("Application started", StringComparison.Ordinal) || output.Contains("establishing a connection to SQL Server", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intake", "services/Intake", "ConnectionStrings__Intake", "", "ConnectionStrings:Intake")]
    [InlineData("intake", "services/Intake", "Grpc__AllowPlaintext", "false", "Grpc:Url")]
    [InlineData("assessment", "services/Assessment", "Data__Provider", "Oracle", "Data:Provider")]
    [InlineData("assessment", "services/Assessment", "Messaging__RabbitMq", "rabbitmq", "Messaging:RabbitMq")]
    [InlineData("intake", "services/Intake", "Messaging__Transport", "Carrier pigeon", "Messaging:Transport")]
    [InlineData("workforce", "services/Workforce", "Workforce__LockOutMinutes", "soon", "Workforce:LockOutMinutes")]
    [InlineData("reporting", "services/Reporting", "Messaging__Transport", "Post", "Messaging:Transport")]
    [InlineData("reporting", "services/Reporting", "Services__Intake", "", "Services:Intake")]
    [InlineData("assessment", "services/Assessment", "Services__Workforce", "workforce:5103", "Services:Workforce")]
    [InlineData("portal", "portal", "Services__Intake", "intake", "Services:Intake")]
    public async Task Start_WithACorruptSetting_StopsAndNamesTheKey(string service, string project, string variable, string value, string key)
    {
        var environment = Here(_file.EnvironmentOf(service));
        if (variable == "Grpc__AllowPlaintext") environment["Grpc__Url"] = $"http://0.0.0.0:{FreePort.Next()}";
        environment[variable] = value;
        await using var process = new ServiceProcess(project, environment);
        process.Start();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await process.WaitForExitAsync(limit.Token));
        Assert.StartsWith($"Setting {key} ", process.Output.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Output, StringComparison.Ordinal);
    }

    /// <summary>Whichever setting says where it listens: people's passwords and children's records go over it.</summary>
    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:")]
    [InlineData("Kestrel__Endpoints__Any__Url", "http://*:")]
    public async Task Start_PortalInPlaintextOffTheLoopback_NeedsTheSetting(string variable, string address)
    {
        var environment = Here(_file.EnvironmentOf("portal"));
        Assert.Equal("true", environment["Grpc__AllowPlaintext"]);
        environment[variable] = address + FreePort.Next();
        foreach (var service in new[] { "Intake", "Assessment", "Workforce", "Reporting" }) environment["Services__" + service] = "https://" + service;
        environment["Grpc__AllowPlaintext"] = "false";
        await using var process = new ServiceProcess("portal", environment);
        process.Start();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await process.WaitForExitAsync(limit.Token));
        Assert.Contains("plaintext off the loopback needs Grpc:AllowPlaintext=true", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_OfThePortal_AreWhereTheFileSays()
    {
        var environment = Here(_file.EnvironmentOf("portal"));
        await using var process = new ServiceProcess("portal", environment);
        process.Start();

        await Eventually.Async(() => Task.FromResult(process.Output), output => output.Contains("Application started", StringComparison.Ordinal), "the portal serves");
        Assert.True(Directory.Exists(environment["Portal__KeysFolder"]));
    }

    [Theory]
    [InlineData("services/Intake", "Workforce")]
    [InlineData("services/Assessment", "Intake")]
    [InlineData("services/Workforce", "Workforce")]
    [InlineData("services/Reporting", "Intake")]
    public async Task Start_WithoutTheAddressOfWhatItFollows_StopsAndNamesTheKey(string project, string missing)
    {
        await using var process = new ServiceProcess(
            project, new Dictionary<string, string> { ["Data__Folder"] = _folder.Path, ["Grpc__Url"] = $"http://127.0.0.1:{FreePort.Next()}" });
        process.Start();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await process.WaitForExitAsync(limit.Token));
        Assert.Equal($"Setting Services:{missing} is missing; give the gRPC address of that service, such as http://localhost:5001.", process.Output.Trim());
    }

    [Fact]
    public void Addresses_OfEveryProgram_AreTheOnesThatOthersCall()
    {
        foreach (var name in new[] { "intake", "assessment", "workforce", "reporting" })
        {
            var listens = new Uri(_file.EnvironmentOf(name)["Grpc__Url"]);
            var key = _file.EnvironmentOf("portal").Keys.Single(key => string.Equals(key, $"Services__{name}", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(new Uri($"http://{name}:{listens.Port}"), new Uri(_file.EnvironmentOf("portal")[key]));
            Assert.Equal([$"127.0.0.1:{listens.Port}:{listens.Port}"], _file.Services[name].Ports);
        }
    }

    [Fact]
    public void Command_OfEveryProgram_IsKnownToTheImage()
    {
        var start = File.ReadAllText(RepoRoot.At("deploy/start.sh"));
        var programs = _file.Services.Values.Where(service => service.Image == "csworkperf").ToList();
        Assert.Equal(6, programs.Count);
        Assert.All(programs, program => Assert.Contains($"  {program.Command[0]}) assembly=", start, StringComparison.Ordinal));
    }

    // As in the file, but on this machine's loopback and in a folder of the test.
    private Dictionary<string, string> Here(Dictionary<string, string> environment)
    {
        var listens = environment.ContainsKey("Grpc__Url") ? "Grpc__Url" : "ASPNETCORE_URLS";
        environment[listens] = $"http://127.0.0.1:{FreePort.Next()}";
        foreach (var key in environment.Keys.Where(key => key.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).ToList())
            environment[key] = environment[key].Replace("Server=sqlserver", "Connect Timeout=1;Server=127.0.0.1,1", StringComparison.Ordinal);
        environment["Data__Folder"] = _folder.Path;
        environment["Keys__Folder"] = _folder.File("keys");
        if (environment.ContainsKey("Portal__KeysFolder")) environment["Portal__KeysFolder"] = _folder.File("portal-keys");
        return environment;
    }
}
