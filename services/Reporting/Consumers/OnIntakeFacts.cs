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
        var changes = new FactChanges
        {
            Contacts = NewestEvents.Of<ContactChanged, ContactFact>(batch, Fact),
            Referrals = NewestEvents.Of<ReferralChanged, ReferralFact>(batch, Fact),
            Reviews = NewestEvents.Of<ReviewRecorded, ReviewFact>(batch, Fact),
            Aliases = NewestEvents.Of<ChildAliasChanged, ChildAlias>(batch, Alias),
            Lag = batch.Head - batch.From + 1
        };
        if (changes.Count > 0) await takeIn.ApplyAsync(tx, changes);
    }

    public Task ForgetAsync(Tx tx, string source) => source == Sources.Intake ? forget.ApplyAsync(tx, source) : Task.CompletedTask;

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
