namespace CsWorkPerf.Benchmarks;

/// <summary>Server-sent events as they come.</summary>
internal sealed class ServerEvents(StreamReader reader) : IDisposable
{
    /// <summary>Reads on until an event's text is as asked.</summary>
    public async Task UntilAsync(Func<string, bool> holds)
    {
        var data = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) data.Add(line);
            if (line.Length > 0) continue;
            // A beat is one line, a table is many.
            if (data.Count > 1 && holds(string.Join('\n', data))) return;
            data.Clear();
        }
        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose() => reader.Dispose();
}
