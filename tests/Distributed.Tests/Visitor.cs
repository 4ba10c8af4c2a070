using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>Somebody with a browser, as far as links, forms and cookies go.</summary>
public sealed class Visitor(Uri portal) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = portal };

    /// <summary>Signs in with the form of the sign-in page.</summary>
    public async Task SignInAsync(string name, string password)
    {
        var form = (await OpenAsync("/sign-in")).Forms.Single(form => form.QuerySelector("[name=Password]") is not null);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(input => input.Name!, input => input.Value);
        (fields["Name"], fields["Password"]) = (name, password);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(new Uri("/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode && !page.Contains("name=\"Password\"", StringComparison.Ordinal), $"{answer.StatusCode}: {page}");
    }

    /// <summary>A page; it must be found and allowed.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {text}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>The cells of every table row that begins with this heading.</summary>
    public static IEnumerable<string[]> Rows(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll("tr").Where(row => row.Children.FirstOrDefault()?.TextContent.Trim() == heading)
            .Select(row => row.Children.Skip(1).Select(cell => cell.TextContent.Trim()).ToArray());

    public void Dispose() => _http.Dispose();
}
