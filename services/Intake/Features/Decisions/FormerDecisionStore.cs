using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>Who recorded decisions, and those that were corrected, as rows.</summary>
public static class FormerDecisionStore
{
    /// <summary>Who recorded the decision that stands.</summary>
    public static DecisionRecorded Recorded(Tx tx, string contactId)
    {
        var recorded = DecisionRecorded.ByImport;
        tx.Prepare(FormerDecisionSql.Recorded).Query(row => recorded = new(row.GetString(0), row.GetString(1), Instant.Parse(row.GetString(2))), contactId);
        return recorded;
    }

    /// <inheritdoc cref="Recorded"/>
    public static async Task<DecisionRecorded> RecordedAsync(Session session, string contactId) =>
        await session.OneAsync<DecisionRecorded>(FormerDecisionSql.RecordedOf, new { ContactId = contactId }) ?? DecisionRecorded.ByImport;

    /// <summary>The first day on which a panel reviewed the decision; null for none.</summary>
    public static DateOnly? FirstReview(Tx tx, string contactId) =>
        tx.Prepare(FormerDecisionSql.FirstReview).Text(contactId) is { Length: > 0 } day ? LocalMoment.Parse(day).Day : null;

    /// <summary>The outcome that the referrer was last told, where the decision was corrected after that; else null.</summary>
    public static Task<string?> ToldOutcomeAsync(Session session, string contactId) =>
        session.OneAsync<string>(FormerDecisionSql.ToldOutcome, new { ContactId = contactId });

    /// <summary>The outcomes that the contact had and has no more, oldest first.</summary>
    public static IReadOnlyList<string> Outcomes(Tx tx, string contactId)
    {
        var found = new List<string>();
        tx.Prepare(FormerDecisionSql.Outcomes).Query(row => found.Add(row.GetString(0)), contactId);
        return found;
    }

    /// <summary>Oldest first.</summary>
    public static Task<IReadOnlyList<FormerDecision>> ListAsync(Session session, string contactId) =>
        session.ListAsync<FormerDecision>(FormerDecisionSql.ListByContact, new { ContactId = contactId });

    /// <param name="tx">The transaction.</param>
    /// <param name="before">The contact with the decision that stood.</param>
    /// <param name="recorded">Who had recorded it.</param>
    /// <param name="actor">Who puts another in its place.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public static void Add(Tx tx, Contact before, DecisionRecorded recorded, Actor actor, string reason, DateTimeOffset at) =>
        tx.Prepare(FormerDecisionSql.Insert).Execute(
            before.ContactId, before.Version, before.Outcome, before.DecidedAt.Text(), before.Rationale, before.NfaReason, before.BestPlaced,
            recorded.By, recorded.At is { } then ? Instant.Text(then) : "", actor.Name, Instant.Text(at), reason,
            before.GoesTo, before.CaseTeamId, before.CaseWorkerId);
}
