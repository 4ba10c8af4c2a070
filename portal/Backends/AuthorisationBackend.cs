using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Assessment: what waits for a manager's authorisation, how long that takes, and who looks after a manager's queue meanwhile.</summary>
public sealed class AuthorisationBackend(Authorisations.AuthorisationsClient authorisations)
{
    public async Task<ListAwaitingResponse> ListAwaitingAsync(ListAwaitingRequest request, CancellationToken cancellation) =>
        await authorisations.ListAwaitingAsync(request, cancellationToken: cancellation);

    /// <summary>Everything that waits of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListAwaitingResponse.Types.Row> AllAwaitingAsync(ListAwaitingRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAwaitingAsync(new ListAwaitingRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<AuthorisationLag> GetLagAsync(GetLagRequest request, CancellationToken cancellation) => await authorisations.GetLagAsync(request, cancellationToken: cancellation);

    public async Task<Delegation> DelegateAsync(DelegateRequest request, CancellationToken cancellation) => await authorisations.DelegateAsync(request, cancellationToken: cancellation);

    public async Task<Delegation> EndDelegationAsync(EndDelegationRequest request, CancellationToken cancellation) =>
        await authorisations.EndDelegationAsync(request, cancellationToken: cancellation);

    public async Task<ListDelegationsResponse> ListDelegationsAsync(ListDelegationsRequest request, CancellationToken cancellation) =>
        await authorisations.ListDelegationsAsync(request, cancellationToken: cancellation);

    /// <summary>Every delegation, page after page, for an export.</summary>
    public IAsyncEnumerable<Delegation> AllDelegationsAsync(ListDelegationsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListDelegationsAsync(new ListDelegationsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
