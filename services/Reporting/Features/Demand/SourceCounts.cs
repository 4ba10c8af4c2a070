using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>What became of some contacts.</summary>
public readonly record struct SourceCounts(long Contacts, long Undecided, long Decided, long ToReferral, long Nfa, long Repeat)
{
    /// <summary>With so many more of a kind.</summary>
    public SourceCounts With(ContactCell cell, long count) => new(
        Contacts + count,
        Undecided + (cell.IsUndecided ? count : 0),
        Decided + (cell.Outcome is not null ? count : 0),
        ToReferral + (cell.Outcome is { } outcome && Outcomes.IsReferral(outcome) ? count : 0),
        Nfa + (cell.Outcome == Outcomes.Nfa ? count : 0),
        Repeat + (cell.IsRepeat ? count : 0));

    public static SourceCounts operator +(SourceCounts one, SourceCounts other) => new(
        one.Contacts + other.Contacts, one.Undecided + other.Undecided, one.Decided + other.Decided, one.ToReferral + other.ToReferral,
        one.Nfa + other.Nfa, one.Repeat + other.Repeat);
}
