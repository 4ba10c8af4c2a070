namespace CsWorkPerf.SampleCouncil;

/// <summary>Which sample council to write. Equal options give equal files, byte for byte.</summary>
public sealed record CouncilOptions
{
    /// <summary>The day on which the data end, at 08:00: nothing is dated later, but for expected births.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many contacts, at least 1.</summary>
    public int Contacts { get; init; } = 12_000;

    /// <summary>How many years the contacts go back, at least 1.</summary>
    public int Years { get; init; } = 3;

    /// <summary>Another number gives another council.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first day of the data.</summary>
    internal DateOnly Start => Today.AddYears(-Years);

    /// <summary>The moment at which the data end.</summary>
    internal DateTime Now => Today.ToDateTime(new TimeOnly(8, 0));
}
