using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.GovUk.Html;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake's board of open contacts, and who is on duty.</summary>
public sealed class BoardBackend(Board.BoardClient board, Duty.DutyClient duty)
{
    public async Task<BoardView> GetAsync(GetBoardRequest request, CancellationToken cancellation) =>
        await board.GetBoardAsync(request, cancellationToken: cancellation);

    /// <summary>A choice of workers with whoever is on duty first; its first option, nobody, stays where it is.</summary>
    public async Task<IReadOnlyList<Option>> OnDutyFirstAsync(IReadOnlyList<Option> workers, CancellationToken cancellation)
    {
        var view = await GetAsync(new GetBoardRequest { Page = new() { PageSize = 1 } }, cancellation);
        var onDuty = view.OnDuty.Select(shift => shift.WorkerId).ToHashSet();
        return
        [
            workers[0],
            .. workers.Skip(1).OrderByDescending(option => onDuty.Contains(option.Value))
                .Select(option => onDuty.Contains(option.Value) ? option with { Text = option.Text + " (on duty)" } : option),
        ];
    }

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
