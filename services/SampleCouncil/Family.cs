namespace CsWorkPerf.SampleCouncil;

/// <summary>A family known to the council. Small and without names, since a large council has hundreds of thousands.</summary>
internal sealed class Family
{
    /// <summary>The number of its first child; the others follow.</summary>
    public required int FirstChild { get; init; }

    public required byte Children { get; init; }

    /// <summary>The place of its locality in <see cref="Places.Localities"/>.</summary>
    public required byte Locality { get; init; }

    /// <summary>Some families come back more often, and with more cause.</summary>
    public required bool IsAtRisk { get; init; }

    /// <summary>The day of its last referral, counted from the first; far in the past where there was none.</summary>
    public int LastReferral { get; set; } = -10_000;
}
