using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>A page as a browser without script has it.</summary>
public sealed record Shown(HttpStatusCode Status, Uri Address, IHtmlDocument Document, string Body, HttpResponseMessage Response)
{
    public string Path => Address.AbsolutePath;

    public string Text(string selector) => string.Join(' ', One(selector).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement One(string selector) => Document.QuerySelector(selector) ?? throw new Xunit.Sdk.XunitException($"There is no {selector} in {Address}:\n{Document.Body!.TextContent}");

    /// <summary>What a browser would send of the page's first form for these fields, as it stands: of boxes each that is ticked.</summary>
    public IReadOnlyList<string> Entered(params string[] fields)
    {
        var elements = ((IHtmlFormElement)One("main form")).Elements.ToList();
        return [.. fields.SelectMany(field => elements.Select(element => element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } input => (input.Name, input.IsChecked ? input.Value : null),
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlTextAreaElement area => (area.Name, area.Value.Trim()),
            IHtmlSelectElement select => (select.Name, select.Value),
            _ => (null, (string?)null),
        }).Where(each => each.Item1 == field && each.Item2 is not null).Select(each => each.Item2!))];
    }

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(each => each.TextContent.Trim())];
}

/// <summary>Keeps cookies, follows redirects, fills in forms.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri portal) => _client = new(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = portal };

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client => _client;

    public async Task<Shown> GetAsync(string address) => await ShowAsync(await _client.GetAsync(address, TestContext.Current.CancellationToken));

    /// <summary>Presses a button: sends its form to where the button says, with the button's own value.</summary>
    public Task<Shown> PressAsync(Shown page, string selector, params (string Name, string Value)[] values)
    {
        var button = (IHtmlButtonElement)page.One(selector);
        var own = string.IsNullOrEmpty(button.Name) ? [] : new[] { (button.Name, button.Value ?? "") };
        return SubmitAsync(page, button.Form!, button.GetAttribute("formaction"), [.. values, .. own]);
    }

    /// <summary>Sends a form of a page with everything that is in it, but for the values given.</summary>
    public Task<Shown> SubmitAsync(Shown page, string selector, params (string Name, string Value)[] values) =>
        SubmitAsync(page, (IHtmlFormElement)page.One(selector), null, values);

    private async Task<Shown> SubmitAsync(Shown page, IHtmlFormElement form, string? address, (string Name, string Value)[] values)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var (name, value, sent) = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox" } input => (input.Name, input.Value, input.IsChecked),
                IHtmlInputElement input => (input.Name, input.Value, true),
                IHtmlTextAreaElement area => (area.Name, area.Value, true),
                IHtmlSelectElement select => (select.Name, select.Value, true),
                _ => (null, null, false),
            };
            if (sent && !string.IsNullOrEmpty(name) && values.All(each => each.Name != name)) fields.Add(new(name, value ?? ""));
        }
        fields.AddRange(values.Select(each => KeyValuePair.Create(each.Name, each.Value)));
        var target = (address ?? form.GetAttribute("action")) is { Length: > 0 } action ? new Uri(page.Address, action) : page.Address;
        using var content = new FormUrlEncodedContent(fields);
        return await ShowAsync(await _client.PostAsync(target, content, TestContext.Current.CancellationToken));
    }

    private static async Task<Shown> ShowAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Shown(response.StatusCode, response.RequestMessage!.RequestUri!, new HtmlParser().ParseDocument(body), body, response);
    }

    public void Dispose() => _client.Dispose();
}
