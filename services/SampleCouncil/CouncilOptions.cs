namespace CsWorkPerf.SampleCouncil;

/// <summary>Which sample council to write. Equal options give equal files, byte for byte.</summary>
/// <param name="Today">The day on which the data end, at 08:00: nothing is dated later, but for expected births.</param>
/// <param name="Contacts">How many contacts, at least 1.</param>
/// <param name="Years">How many years the contacts go back, at least 1.</param>
/// <param name="Seed">Another number gives another council.</param>
public sealed record CouncilOptions(DateOnly Today, int Contacts = 12_000, int Years = 3, int Seed = 1)
{
    /// <summary>The first day of the data.</summary>
    public DateOnly Start => Today.AddYears(-Years);

    /// <summary>The moment at which the data end.</summary>
    public DateTime Now => Today.ToDateTime(new TimeOnly(8, 0));
}
