using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Conversations;
using CsWorkPerf.Intake.Features.Proposals;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What waits at the front door.</summary>
/// <param name="Open">Contacts without a decision.</param>
/// <param name="Overdue">Of those the ones whose decision is overdue.</param>
/// <param name="WithWorker">Of the open ones those with the worker; null where none was asked for.</param>
/// <param name="OwnDrafts">The caller's conversations that have not ended, and when the oldest was begun (UTC; blank for none).</param>
/// <param name="ToAgree">Decisions that wait for a manager other than whoever proposed them, of whom the caller is one; null where that cannot be.</param>
/// <param name="Returned">Decisions that the caller proposed and that were returned.</param>
public sealed record OpenContactCounts(
    ContactCount Open, ContactCount Overdue, ContactCount? WithWorker, (int Count, string OldestAt) OwnDrafts, ContactCount? ToAgree, ContactCount Returned);

/// <summary>Counts open contacts, and the caller's drafts; one entry in the access log.</summary>
public sealed class CountOpenContacts(Db<IntakeService> db, AgreementSettings agreement, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <param name="workerId">Whose contacts to count apart; blank for nobody's.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<OpenContactCounts> HandleAsync(string workerId, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var firstInTime = ContactClock.FirstInTime(calendar, LondonTime.DayOf(now));
        var open = new ContactFilter { Status = ContactStatus.Open };
        var counts = await db.ReadAsync(async session => new OpenContactCounts(
            await ContactListStore.CountAsync(session, open, firstInTime),
            await ContactListStore.CountAsync(session, open with { Clock = ContactClock.Overdue }, firstInTime),
            workerId.Length == 0 ? null : await ContactListStore.CountAsync(session, open with { WorkerId = workerId }, firstInTime),
            await DraftStore.CountOwnAsync(session, actor.AccountId),
            await ToAgreeAsync(session, actor),
            await ProposalStore.CountAsync(session, new ProposalFilter { State = Proposal.Returned, ProposedBy = ProposalFilter.Own, AccountId = actor.AccountId })), cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.Count, "contacts", "", cancellation);
        return counts;
    }

    /// <summary>A council that asks for no agreement may have had proposals waiting when it stopped to.</summary>
    private async Task<ContactCount?> ToAgreeAsync(Session session, Actor actor)
    {
        if (!actor.Is(Roles.Manager)) return null;
        var count = await ProposalStore.CountAsync(session, new ProposalFilter { ProposedBy = ProposalFilter.Others, AccountId = actor.AccountId });
        return count.Total > 0 || agreement.Outcomes.Count > 0 ? count : null;
    }
}
