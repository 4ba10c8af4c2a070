using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>How many open contacts there are, whatever the filters.</summary>
/// <param name="Open">All.</param>
/// <param name="Overdue">Past their working day.</param>
/// <param name="Due">In time, and the day to decide by has come.</param>
/// <param name="HighConcern">See <see cref="Board.HighConcern"/>.</param>
/// <param name="Unclaimed">That nobody has.</param>
/// <param name="Own">That the caller's worker has.</param>
/// <param name="WaitingForAgreement">With a proposed decision that waits for a manager.</param>
/// <param name="Returned">With a proposed decision that was returned.</param>
public sealed record BoardCounts(int Open, int Overdue, int Due, int HighConcern, int Unclaimed, int Own, int WaitingForAgreement, int Returned);

/// <summary>Every open contact at one moment, in order of receipt.</summary>
public sealed record OpenContacts(IReadOnlyList<OpenContact> All)
{
    /// <summary>How often each worker, blank for nobody, has an open contact.</summary>
    public IReadOnlyDictionary<string, int> ByWorker => All.GroupBy(contact => contact.WorkerId).ToDictionary(same => same.Key, same => same.Count());

    public BoardCounts Count(BoardClock clock, HighConcern concern, string worker) => new(
        All.Count,
        All.Count(contact => clock.Of(contact.ReceivedAt) == ContactClock.Overdue),
        All.Count(contact => clock.Of(contact.ReceivedAt) == BoardClock.Due),
        All.Count(concern.Is),
        All.Count(contact => contact.WorkerId.Length == 0),
        worker.Length == 0 ? 0 : All.Count(contact => contact.WorkerId == worker),
        All.Count(contact => contact.Agreement == Proposal.Waiting),
        All.Count(contact => contact.Agreement == Proposal.Returned));

    /// <summary>Those that a filter lets through, in order.</summary>
    public IReadOnlyList<OpenContact> Matching(BoardFilter filter, BoardClock clock, BoardOrder order) =>
        [.. All.Where(contact => filter.LetsThrough(contact, clock, order.High)).OrderBy(order.KeyOf, order)];
}
