using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Charts;
using CsWorkPerf.Portal.Figures;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>A line of the comparison.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="One">The mode's figure.</param>
/// <param name="With">The other's.</param>
/// <param name="Unit">Of both.</param>
/// <param name="OneOf">What the mode's figure is out of; null for a count.</param>
/// <param name="WithOf">What the other's is out of.</param>
/// <param name="Difference">The first less the second; none for counts.</param>
public sealed record ModeLine(string Label, double? One, double? With, Unit Unit, double? OneOf, double? WithOf, Comparison Difference);

/// <summary>Two modes side by side, with the differences and what chance leaves open of them.</summary>
public sealed class ModesView(DemandQuery query, ModeFigures one, ModeFigures with, DirectoryNames names, string csvHref)
{
    private readonly string _pair = $"{one.Name} against {with.Name.ToLowerInvariant()}";

    public bool Empty => one.Received == 0 && with.Received == 0;
    public string AsOf => Words.Moment(one.AsOf);
    public bool RepeatHasHistory => one.RepeatHasHistory;

    public IReadOnlyList<ModeLine> Lines { get; } =
    [
        Count("All contacts", one.Received, with.Received),
        Count("Contacts not accepted", one.NotAccepted, with.NotAccepted),
        Count("Too recent to tell", one.Undecided, with.Undecided),
        OfShares("Became a referral", one.Conversion, with.Conversion),
        OfShares("No further action", one.Nfa, with.Nfa),
        OfShares("Decided in 1 working day", one.InTime, with.InTime),
        OfShares("Repeat within 12 months", one.Repeat, with.Repeat),
        new("Hand-offs per contact", one.HandOffs.Mean, with.HandOffs.Mean, Unit.Mean, one.HandOffs.Count, with.HandOffs.Count, Comparison.OfMeans(one.HandOffs, with.HandOffs)),
    ];

    /// <summary>The volumes, then each difference, as sentences.</summary>
    public IEnumerable<string> Sentences => Lines.Select(line => line.OneOf is null
        ? $"{line.Label}: {line.Unit.Words(line.One)} {one.Name.ToLowerInvariant()}, {line.Unit.Words(line.With)} {with.Name.ToLowerInvariant()}."
        : line.Difference.Estimate is null ? $"{line.Label}: too few on one side to compare."
        : $"{line.Label}: {line.Unit.Words(line.One)} against {line.Unit.Words(line.With)}, a difference of {line.Difference.Words}. {line.Difference.Reading}.");

    public Figure Comparing()
    {
        var shares = Lines.Where(line => line.Unit == Unit.Percent).ToList();
        return new("modes", Finding(), $"{_pair}: shares of the contacts of each mode, {query.InWords(names, withMode: false)}",
            new SeriesBarChart([.. shares.Select(line => line.Label)],
                [new(one.Name, [.. shares.Select(line => line.One)]), new(with.Name, [.. shares.Select(line => line.With)])], Unit.Percent, Stacked: false),
            ["Figure", one.Name, with.Name, "Difference", "95% interval", "Reading"],
            [.. Lines.Select(line => (IReadOnlyList<string>)[line.Label, Cell(line.One, line.OneOf, line), Cell(line.With, line.WithOf, line), line.Difference.Difference, line.Difference.Interval, line.OneOf is null ? "–" : line.Difference.Reading])],
            csvHref, query.InWords(names, withMode: false));
    }

    public CsvResult Csv() => new("contact-modes.csv", ["figure", "unit", "one", "one_value", "one_of", "with", "with_value", "with_of", "difference", "interval_low", "interval_high"],
        Lines.Select(line => (object?[])
        [
            line.Label, line.Unit.ToString().ToLowerInvariant(), one.Name, line.One, line.OneOf, with.Name, line.With, line.WithOf,
            line.Difference.Estimate?.Value, line.Difference.Estimate?.Interval.Low, line.Difference.Estimate?.Interval.High,
        ]));

    private string Finding()
    {
        var difference = Comparison.OfShares(one.Conversion, with.Conversion);
        return difference.CouldBeChance switch
        {
            null => $"Too few decided to compare {_pair.ToLowerInvariant()}",
            true => "Conversion does not differ beyond chance",
            false => $"Conversion: {Unit.Percent.Words(one.Conversion.Percent)} {one.Name.ToLowerInvariant()}, {Unit.Percent.Words(with.Conversion.Percent)} {with.Name.ToLowerInvariant()}",
        };
    }

    private static ModeLine Count(string label, double one, double with) => new(label, one, with, Unit.Count, null, null, Comparison.None);

    private static ModeLine OfShares(string label, Share one, Share with) =>
        new(label, one.Percent, with.Percent, Unit.Percent, one.Denominator, with.Denominator, Comparison.OfShares(one, with));

    private static string Cell(double? value, double? of, ModeLine line) => of is { } rows ? $"{line.Unit.Words(value)} of {Unit.Count.Words(rows)}" : line.Unit.Words(value);
}
