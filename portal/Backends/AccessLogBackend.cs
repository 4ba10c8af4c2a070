using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>The access logs: each service keeps its own.</summary>
public sealed class AccessLogBackend(
    [FromKeyedServices("Intake")] AccessLogs.AccessLogsClient intake,
    [FromKeyedServices("Assessment")] AccessLogs.AccessLogsClient assessment,
    [FromKeyedServices("Workforce")] AccessLogs.AccessLogsClient workforce,
    [FromKeyedServices("Reporting")] AccessLogs.AccessLogsClient reporting)
{
    public async Task<SearchAccessLogResponse> SearchAsync(SearchAccessLogRequest request, CancellationToken cancellation) =>
        await Of(request.Source).SearchAccessLogAsync(request, cancellationToken: cancellation);

    /// <summary>Every entry that a search finds, page after page, for an export.</summary>
    public IAsyncEnumerable<AccessLogEntry> AllAsync(SearchAccessLogRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => SearchAsync(new SearchAccessLogRequest(request) { Page = page }, cancellation), found => found.Entries, found => found.NextPageToken, cancellation);

    // A source that is none is refused by the service that is asked, in the service's words.
    private AccessLogs.AccessLogsClient Of(string source) => source switch
    {
        "assessment" => assessment,
        "workforce" => workforce,
        "reporting" => reporting,
        _ => intake,
    };
}
