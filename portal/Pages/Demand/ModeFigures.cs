using CsWorkPerf.Common.Statistics;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>The figures of contacts that came in one mode, over the whole range.</summary>
/// <param name="name">Of the mode.</param>
/// <param name="series">Received, conversion, no further action, decided in 1 working day, repeat, hand-offs, hand-offs squared, undecided.</param>
public sealed class ModeFigures(string name, IEnumerable<IndicatorSeries> series)
{
    private readonly IReadOnlyList<IndicatorSeries> _series = [.. series];

    public string Name => name;
    public double Received => Sum(0).Numerator;
    public Share Conversion => Sum(1);
    public Share Nfa => Sum(2);
    public Share InTime => Sum(3);

    /// <summary>None where the 12 months before the range are not all on record.</summary>
    public Share Repeat => RepeatHasHistory ? Sum(4) : new(0, 0);
    public bool RepeatHasHistory => _series[4].Points.All(point => point.AbsentReason != "history");

    /// <summary>Hand-offs of each decided contact.</summary>
    public Sample HandOffs => new(Sum(5).Denominator, Sum(5).Numerator, Sum(6).Numerator);
    public double Undecided => Sum(7).Numerator;

    /// <summary>Decided, and not accepted as a referral.</summary>
    public double NotAccepted => Conversion.Denominator - Conversion.Numerator;

    public string AsOf => _series[0].AsOf;

    private Share Sum(int index) => Share.Of(_series[index].Points);
}
