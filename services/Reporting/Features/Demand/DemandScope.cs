using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Demand;

/// <summary>Which contacts an analysis is about; null does not narrow, <see cref="Dimensions.NoValue"/> selects those without a value.</summary>
public sealed record DemandScope
{
    public required DateOnly From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Only contacts not accepted: those with an outcome outside the referral set. Else every approach.</summary>
    public bool OnlyNotAccepted { get; init; }
    public string? Locality { get; init; }
    public string? Team { get; init; }
    public string? SourceGroup { get; init; }
    public string? Source { get; init; }
    public string? Mode { get; init; }

    /// <summary>The range without what lies after today.</summary>
    public DemandScope UpTo(DateOnly today) => To > today.AddDays(1) ? this with { To = today < From ? From : today.AddDays(1) } : this;

    /// <summary>Which of the <see cref="ContactCell.Codes"/> are meant, whatever the day and place.</summary>
    public bool[] MeantCodes()
    {
        bool[] sources = [.. ContactCell.Sources.Select(source => Is(Source, source) && Is(SourceGroup, GroupOf(source)))];
        bool[] modes = [.. ContactCell.Modes.Select(mode => Is(Mode, mode))];
        return
        [
            .. from codes in Enumerable.Range(0, ContactCell.MostCodes)
               let cell = new ContactCell(codes)
               select cell.SourceNumber < sources.Length && sources[cell.SourceNumber] && cell.ModeNumber < modes.Length && modes[cell.ModeNumber]
                   && (!OnlyNotAccepted || IsNotAccepted(cell))
        ];
    }

    /// <summary>The published group of a source; null for none.</summary>
    public static string? GroupOf(string? source) => source is null || ReferralSources.GroupOf(source) is not { Length: > 0 } group ? null : group;

    private static bool IsNotAccepted(ContactCell cell) => cell.Outcome is { } outcome && !Outcomes.IsReferral(outcome);

    private static bool Is(string? asked, string? value) => asked is null || asked == (value ?? Dimensions.NoValue);
}
