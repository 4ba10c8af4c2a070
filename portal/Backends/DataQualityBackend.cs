using AssessmentV1 = CsWorkPerf.Contracts.Assessment.V1;
using IntakeV1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>How many records a kind of query has.</summary>
/// <param name="Kind">As the services name it.</param>
/// <param name="Record">contact, referral, conversation_draft, assessment, enquiry or audit.</param>
/// <param name="Total">Exact up to 10,000.</param>
/// <param name="Capped">There are more than <paramref name="Total"/>.</param>
/// <param name="OldestAt">Of drafts, when the oldest was begun (UTC); empty for none.</param>
public sealed record QueryCount(string Kind, string Record, long Total, bool Capped, string OldestAt);

/// <summary>The data-quality queries of Intake's records and of Assessment's.</summary>
public sealed class DataQualityBackend(IntakeV1.DataQuality.DataQualityClient intake, AssessmentV1.DataQuality.DataQualityClient assessment)
{
    /// <summary>Every kind, record by record.</summary>
    public async Task<IReadOnlyList<QueryCount>> CountAsync(string localityId, string teamId, CancellationToken cancellation)
    {
        using var first = intake.CountQueriesAsync(new IntakeV1.CountQueriesRequest { LocalityId = localityId, TeamId = teamId }, cancellationToken: cancellation);
        using var second = assessment.CountQueriesAsync(new AssessmentV1.CountQueriesRequest { LocalityId = localityId, TeamId = teamId }, cancellationToken: cancellation);
        return
        [
            .. (await first).Kinds.Select(kind => new QueryCount(kind.Kind_, kind.Record, kind.Total, kind.TotalCapped, kind.OldestAt)),
            .. (await second).Kinds.Select(kind => new QueryCount(kind.Kind_, kind.Record, kind.Total, kind.TotalCapped, ""))
        ];
    }

    public async Task<IntakeV1.ListQueriesResponse> ListAsync(IntakeV1.ListQueriesRequest request, CancellationToken cancellation) =>
        await intake.ListQueriesAsync(request, cancellationToken: cancellation);

    public async Task<AssessmentV1.ListQueriesResponse> ListAsync(AssessmentV1.ListQueriesRequest request, CancellationToken cancellation) =>
        await assessment.ListQueriesAsync(request, cancellationToken: cancellation);

    /// <summary>Every record of a kind, page after page, for an export.</summary>
    public IAsyncEnumerable<IntakeV1.ListQueriesResponse.Types.Row> AllAsync(IntakeV1.ListQueriesRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new IntakeV1.ListQueriesRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    /// <inheritdoc cref="AllAsync(IntakeV1.ListQueriesRequest, CancellationToken)"/>
    public IAsyncEnumerable<AssessmentV1.ListQueriesResponse.Types.Row> AllAsync(AssessmentV1.ListQueriesRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new AssessmentV1.ListQueriesRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
