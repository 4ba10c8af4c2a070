using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake's board of open contacts, and who is on duty.</summary>
public sealed class BoardBackend(Board.BoardClient board, Duty.DutyClient duty)
{
    public async Task<BoardView> GetAsync(GetBoardRequest request, CancellationToken cancellation) =>
        await board.GetBoardAsync(request, cancellationToken: cancellation);

    /// <summary>Every open contact of a query, page after page.</summary>
    public IAsyncEnumerable<BoardRow> AllRowsAsync(GetBoardRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => GetAsync(new GetBoardRequest(request) { Page = page }, cancellation), view => view.Rows, view => view.NextPageToken, cancellation);

    /// <summary>The view, and again whenever it changes; ends when the session's token does.</summary>
    public AsyncServerStreamingCall<BoardView> Watch(GetBoardRequest request, CancellationToken cancellation) =>
        board.WatchBoard(new WatchBoardRequest { Board = request }, cancellationToken: cancellation);

    public async Task<MovedContacts> ClaimAsync(ClaimContactsRequest request, CancellationToken cancellation) =>
        await board.ClaimContactsAsync(request, cancellationToken: cancellation);

    public async Task<MovedContacts> ReassignAsync(ReassignContactsRequest request, CancellationToken cancellation) =>
        await board.ReassignContactsAsync(request, cancellationToken: cancellation);

    public async Task<Shift> SignOnAsync(SignOnRequest request, CancellationToken cancellation) =>
        await duty.SignOnAsync(request, cancellationToken: cancellation);

    public async Task<Shift> SignOffAsync(SignOffRequest request, CancellationToken cancellation) =>
        await duty.SignOffAsync(request, cancellationToken: cancellation);
}
