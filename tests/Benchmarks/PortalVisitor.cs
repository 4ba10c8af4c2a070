using System.Text.RegularExpressions;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Benchmarks;

/// <summary>Somebody signed in to a server's portal.</summary>
internal sealed partial class PortalVisitor : IDisposable
{
    private const string Password = "three words unrelated";
    private readonly HttpClient _http;

    private PortalVisitor(string portal) => _http = new HttpClient { BaseAddress = new Uri(portal) };

    public static async Task<PortalVisitor> SignInAsync(Server server, string role = Roles.Analyst)
    {
        var accounts = new Accounts.AccountsClient(server.Invoker);
        var name = role + "-" + Guid.NewGuid().ToString("N")[..8];
        var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = name, Roles = { role } });
        await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = Password });
        var visitor = new PortalVisitor(server.Portal);
        var form = await visitor._http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var fields = new FormUrlEncodedContent([new("Name", name), new("Password", Password), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        using var home = await visitor._http.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        if (home.RequestMessage!.RequestUri!.AbsolutePath != "/") throw new InvalidOperationException($"Signing in led to {home.RequestMessage.RequestUri}.");
        return visitor;
    }

    /// <summary>Gets a page that must answer 200, contain the words, and not be an error.</summary>
    public async Task GetAsync(string path, string words)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        if (!body.Contains(words, StringComparison.Ordinal)) throw new InvalidOperationException($"{path} has no '{words}'.");
    }

    /// <summary>Opens an answer that goes on.</summary>
    public async Task<ServerEvents> OpenAsync(string path) => new(new StreamReader(await _http.GetStreamAsync(new Uri(path, UriKind.Relative))));

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
