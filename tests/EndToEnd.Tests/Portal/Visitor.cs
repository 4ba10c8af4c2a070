using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsWorkPerf.EndToEnd.Tests.Portal;

/// <summary>Somebody with a browser without script: follows redirects, keeps cookies, fills in forms.</summary>
public sealed class Visitor(string portalUrl) : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient _http = new(new HttpClientHandler()) { BaseAddress = new Uri(portalUrl) };

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> OpenAsync(string path) => await PageAsync(await GetAsync(path));

    /// <summary>Fills in the form of the page at the path and sends it.</summary>
    public async Task<IHtmlDocument> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = await OpenAsync(path);
        var token = ((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var content = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token));
        return await PageAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(content), TestContext.Current.CancellationToken));
    }

    /// <summary>Sets a password by a one-time code and signs in with it.</summary>
    public async Task SignInAsync(string name, string oneTimeCode)
    {
        const string Password = "three words unrelated";
        await SendAsync("/set-password", ("Name", name), ("Code", oneTimeCode), ("Password", Password), ("Again", Password));
        var home = await SendAsync("/sign-in", ("Name", name), ("Password", Password));
        Assert.DoesNotContain("Sign in", home.Title, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
