namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Reads server-sent events as they come.</summary>
public sealed class ServerEvents : IDisposable
{
    private readonly StreamReader _reader;
    private readonly CancellationToken _limit;

    private ServerEvents(HttpResponseMessage response, Stream stream, CancellationToken limit) => (Response, _reader, _limit) = (response, new StreamReader(stream), limit);

    public HttpResponseMessage Response { get; }

    public static async Task<ServerEvents> OpenAsync(Browser browser, string address, CancellationToken limit)
    {
        var response = await browser.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit);
        return new(response, await response.Content.ReadAsStreamAsync(limit), limit);
    }

    /// <summary>The next event of that name; others are passed over.</summary>
    public async Task<string> NextAsync(string name)
    {
        var (found, data) = ("", new List<string>());
        while (await _reader.ReadLineAsync(_limit) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) found = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data.Add(line["data: ".Length..]);
            else if (line.Length == 0 && found == name) return string.Join('\n', data);
            else if (line.Length == 0) data.Clear();
        }
        throw new Xunit.Sdk.XunitException($"The stream ended without {name}.");
    }

    public void Dispose()
    {
        _reader.Dispose();
        Response.Dispose();
    }
}
