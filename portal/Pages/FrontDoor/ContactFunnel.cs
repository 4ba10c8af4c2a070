using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>From contact to referral: stages that each count contacts.</summary>
/// <param name="series">Received, conversion, early help, no further action and undecided, over the whole range.</param>
public sealed class ContactFunnel(IReadOnlyList<IndicatorSeries> series)
{
    public double Received => series[0].Points.Sum(point => point.Numerator);

    /// <summary>Referrals of the decided contacts.</summary>
    public Share Conversion => Share.Of(series[1].Points);

    /// <summary>Each stage with the contacts it has, out of those that the word names; the first is out of none.</summary>
    public IReadOnlyList<(string Label, Share Share, string Of)> Stages =>
    [
        ("Contacts received", new Share(Received, 0), ""),
        ("Decided", new Share(Conversion.Denominator, Received), "received"),
        ("Too recent to tell", new Share(series[4].Points.Sum(point => point.Numerator), Received), "received"),
        ("Became a referral", Conversion, "decided"),
        ("Passed to early help", Share.Of(series[2].Points), "decided"),
        ("No further action", Share.Of(series[3].Points), "decided"),
    ];
}
