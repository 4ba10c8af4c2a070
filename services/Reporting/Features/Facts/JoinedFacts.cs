using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>
/// The rows that say something of two facts and move when one of them does: a review counts where its contact does, a referral
/// awaits the first of its assessments, an assessment counts under the source of its referral. They are taken out of the totals before a change and put back after it.
/// </summary>
internal sealed class JoinedFacts
{
    private JoinedFacts()
    {
    }

    private IReadOnlyList<string> ReviewIds { get; init; } = [];
    private IReadOnlyList<string> ReviewedContactIds { get; init; } = [];
    private IReadOnlyList<string> ReferralIds { get; init; } = [];
    private IReadOnlyList<string> AssessmentIds { get; init; } = [];
    private IReadOnlyList<string> AssessedReferralIds { get; init; } = [];

    /// <summary>The rows that changes may touch.</summary>
    public static async Task<JoinedFacts> TouchedAsync(Session session, FactKinds facts, FactChanges changes)
    {
        var before = await facts.Assessments.Kind.ListByIdsAsync(session, changes.Assessments.Select(assessment => assessment.AssessmentId));
        return new()
        {
            ReviewIds = [.. changes.Reviews.Select(review => review.ReviewId)],
            ReviewedContactIds = [.. changes.Contacts.Select(contact => contact.ContactId)],
            AssessmentIds = [.. changes.Assessments.Select(assessment => assessment.AssessmentId)],
            AssessedReferralIds = [.. changes.Referrals.Select(referral => referral.ReferralId)],
            ReferralIds = [.. changes.Referrals.Select(referral => referral.ReferralId)
                .Concat(changes.Assessments.Concat(before).Select(assessment => assessment.ReferralId).OfType<string>()).Distinct()]
        };
    }

    /// <summary>Adds what the rows contribute as they are stored now, or takes it away.</summary>
    public async Task AddAsync(Session session, FactKinds facts, TotalSums sums, int sign)
    {
        await AddAsync(session, facts.Reviews.Kind, ReviewIds, ReviewedContactIds, sums, sign);
        await AddAsync(session, facts.Assessments.Kind, AssessmentIds, AssessedReferralIds, sums, sign);
        GroupMeasures.Add(await facts.Awaiting.ListByIdsAsync(session, ReferralIds), Families.None, facts.Awaiting.Measure, sums, sign);
    }

    /// <summary>Rows that changed themselves, and those that follow another.</summary>
    private static async Task AddAsync<TFact>(
        Session session, FactKind<TFact> kind, IReadOnlyList<string> ids, IReadOnlyList<string> groups, TotalSums sums, int sign)
        where TFact : IFact
    {
        var changed = await kind.ListByIdsAsync(session, ids);
        var following = await kind.ListByGroupsAsync(session, groups);
        GroupMeasures.Add(changed.Concat(following).DistinctBy(fact => fact.Id), Families.None, kind.Measure, sums, sign);
    }
}
