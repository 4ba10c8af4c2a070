using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Aliases;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Consumers;

/// <summary>Hears of contacts, referrals, reviews and merged children, in whole batches: a backlog is taken in many rows at a time.</summary>
internal sealed class OnIntakeFacts(TakeInFacts takeIn, ForgetFacts forget) : IBatchConsumer
{
    public async Task ApplyAsync(Tx tx, FollowedBatch batch)
    {
        var contacts = Newest<ContactChanged, ContactFact>(batch, Fact);
        var referrals = Newest<ReferralChanged, ReferralFact>(batch, Fact);
        var reviews = Newest<ReviewRecorded, ReviewFact>(batch, Fact);
        var aliases = Newest<ChildAliasChanged, ChildAlias>(batch, Alias);
        if (contacts.Count + referrals.Count + reviews.Count + aliases.Count > 0)
            await takeIn.ApplyAsync(tx, new FactChanges(contacts, referrals, reviews, aliases, batch.Head - batch.From + 1));
    }

    public Task ForgetAsync(Tx tx, string source) => source == Sources.Intake ? forget.ApplyAsync(tx) : Task.CompletedTask;

    private static List<TFact> Newest<TEvent, TFact>(FollowedBatch batch, Func<TEvent, TFact> fact)
        where TEvent : class, IEvent
    {
        var newest = new Dictionary<string, TEvent>();
        foreach (var one in batch.Events)
            if (one.Event is TEvent change && (!newest.TryGetValue(change.AggregateId, out var other) || change.Version > other.Version))
                newest[change.AggregateId] = change;
        return [.. newest.Values.Select(fact)];
    }

    internal static ContactFact Fact(ContactChanged change) => new()
    {
        ContactId = change.ContactId,
        Version = change.Version,
        ChildId = change.ChildId,
        ReceivedAt = LocalMoment.Parse(change.ReceivedAt),
        Source = change.Source,
        Mode = change.Mode,
        LocalityId = change.LocalityId,
        TeamId = change.TeamId,
        PrimaryNeed = change.PrimaryNeed,
        HandOffs = change.HandOffs,
        Outcome = change.Outcome,
        DecidedOn = DayOf(change.DecidedAt),
        FeedbackOn = DayOf(change.FeedbackAt),
        OutcomeSupplied = change.OutcomeSupplied
    };

    internal static ReferralFact Fact(ReferralChanged change) => new()
    {
        ReferralId = change.ReferralId,
        Version = change.Version,
        ChildId = change.ChildId,
        ReferredOn = change.ReferredOn,
        Source = change.Source,
        LocalityId = change.LocalityId,
        TeamId = change.TeamId,
        PrimaryNeed = change.PrimaryNeed,
        Nfa = change.Nfa,
        Route = change.Route,
        Withdrawn = change.Withdrawn
    };

    internal static ReviewFact Fact(ReviewRecorded change) => new()
    {
        ReviewId = change.ReviewId,
        Version = change.Version,
        ContactId = change.ContactId,
        ReviewedOn = change.ReviewedOn,
        Verdict = change.Verdict
    };

    private static ChildAlias Alias(ChildAliasChanged change) => new(change.ChildId, change.Version, change.MergedInto);

    private static DateOnly? DayOf(string? moment) => string.IsNullOrEmpty(moment) ? null : LocalMoment.Parse(moment).Day;
}
