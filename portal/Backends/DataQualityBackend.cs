using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake's data-quality queries.</summary>
public sealed class DataQualityBackend(DataQuality.DataQualityClient queries)
{
    public async Task<IReadOnlyList<CountQueriesResponse.Types.Kind>> CountAsync(string localityId, string teamId, CancellationToken cancellation) =>
        (await queries.CountQueriesAsync(new CountQueriesRequest { LocalityId = localityId, TeamId = teamId }, cancellationToken: cancellation)).Kinds;

    public async Task<ListQueriesResponse> ListAsync(ListQueriesRequest request, CancellationToken cancellation) =>
        await queries.ListQueriesAsync(request, cancellationToken: cancellation);

    /// <summary>Every record of a kind, page after page, for an export.</summary>
    public IAsyncEnumerable<ListQueriesResponse.Types.Row> AllAsync(ListQueriesRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new ListQueriesRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
