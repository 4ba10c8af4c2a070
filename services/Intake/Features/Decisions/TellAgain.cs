using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Decisions;

/// <summary>The referrer is to be told again once a correction has put another outcome in place of the one that they were told.</summary>
internal static class TellAgain
{
    public static async Task<bool> IsDueAsync(Session session, Contact contact) =>
        contact.FeedbackAt is not null && await FormerDecisionStore.ToldOutcomeAsync(session, contact.ContactId) is { } told && told != contact.Outcome;
}
