using System.Globalization;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>Events for tests, with only what a case is about.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset At = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static string Id(int number) => "00000000-0000-7000-8000-" + number.ToString("D12", CultureInfo.InvariantCulture);

    public static ContactChanged Contact(
        int id, string received, string? outcome = null, string? decided = null, string source = "6", string? mode = null, string? feedback = null,
        string? locality = null, string? team = null, string? need = null, int handOffs = 0, int? child = null, long version = 1, bool supplied = true) => new()
        {
            ContactId = Id(id),
            Version = version,
            OccurredAt = At,
            Change = "imported",
            ChildId = Id(1_000_000 + (child ?? id)),
            ReceivedAt = received,
            Source = source,
            Mode = mode,
            LocalityId = locality,
            TeamId = team,
            PrimaryNeed = need,
            HandOffs = handOffs,
            Outcome = outcome,
            DecidedAt = decided,
            FeedbackAt = feedback,
            OutcomeSupplied = supplied
        };

    /// <summary>The child is merged into another, or into none.</summary>
    public static ChildAliasChanged Alias(int child, int? into, long version = 1) => new()
    {
        ChildId = Id(1_000_000 + child), Version = version, OccurredAt = At, MergedInto = into is { } kept ? Id(1_000_000 + kept) : null
    };

    public static ReferralChanged Referral(
        int id, string referred, string? route = "assessment", bool nfa = false, string source = "6", string? need = null,
        string? locality = null, string? team = null, int? child = null, long version = 1) => new()
        {
            ReferralId = Id(2_000_000 + id),
            Version = version,
            OccurredAt = At,
            ChildId = Id(1_000_000 + (child ?? id)),
            ReferredOn = DateOnly.ParseExact(referred, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Source = source,
            PrimaryNeed = need,
            LocalityId = locality,
            TeamId = team,
            Nfa = nfa,
            Route = route
        };

    /// <param name="id">Of the review.</param>
    /// <param name="contact">Of the contact reviewed; null while it is not known.</param>
    /// <param name="reviewed">Day.</param>
    /// <param name="verdict">Code.</param>
    /// <param name="version">From 1.</param>
    public static ReviewRecorded Review(int id, int? contact, string reviewed, string verdict = "agree", long version = 1) => new()
    {
        ReviewId = Id(3_000_000 + id),
        Version = version,
        OccurredAt = At,
        ContactId = contact is { } known ? Id(known) : null,
        ReviewedOn = DateOnly.ParseExact(reviewed, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Verdict = verdict
    };

    /// <summary>A single assessment that is referred and starts on a day.</summary>
    public static AssessmentChanged Assessment(int id, DateOnly started, long version = 1) => new()
    {
        AssessmentId = Id(4_000_000 + id), Version = version, OccurredAt = At, ChildId = Id(1_000_000 + id), AssessmentType = "single", ReferredOn = started, StartedOn = started
    };
}
