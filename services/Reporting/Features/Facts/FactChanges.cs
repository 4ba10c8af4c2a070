using CsWorkPerf.Reporting.Features.Aliases;

namespace CsWorkPerf.Reporting.Features.Facts;

/// <summary>Facts that came from a source, each in its newest version.</summary>
/// <param name="Contacts">Contacts, each once.</param>
/// <param name="Referrals">Referrals, each once.</param>
/// <param name="Reviews">Reviews, each once, without what their contacts say.</param>
/// <param name="Aliases">Children's records that were merged or stand for themselves again, each once.</param>
/// <param name="Lag">How many events the source had for us when these were read, these included.</param>
public sealed record FactChanges(
    IReadOnlyList<ContactFact> Contacts, IReadOnlyList<ReferralFact> Referrals, IReadOnlyList<ReviewFact> Reviews, IReadOnlyList<ChildAlias> Aliases, long Lag);
