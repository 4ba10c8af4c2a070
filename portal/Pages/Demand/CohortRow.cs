using CsWorkPerf.Portal.Figures;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>A period as a cohort, what became of the contacts received in it, and as a period, what was decided in it.</summary>
/// <param name="Period">Its name.</param>
/// <param name="Days">First and last day.</param>
/// <param name="Received">Contacts received: every approach.</param>
/// <param name="Conversion">Of those received, the ones that became referrals, of the ones decided.</param>
/// <param name="EarlyHelp">Of those received, passed to early help.</param>
/// <param name="Nfa">Of those received, no further action.</param>
/// <param name="Undecided">Of those received, without an outcome yet.</param>
/// <param name="DecidedConversion">Decisions of the period that made a referral, of its decisions.</param>
/// <param name="DecidedEarlyHelp">Decisions of the period that passed a contact to early help.</param>
/// <param name="DecidedNfa">Decisions of the period for no further action.</param>
/// <param name="InTime">Decisions of the period within 1 working day.</param>
public sealed record CohortRow(
    string Period, (DateOnly From, DateOnly To) Days, double Received, Share Conversion, Share EarlyHelp, Share Nfa, double Undecided,
    Share DecidedConversion, Share DecidedEarlyHelp, Share DecidedNfa, Share InTime)
{
    /// <summary>Contacts in the other meaning of the word: decided, and not accepted as a referral.</summary>
    public double NotAccepted => Conversion.Denominator - Conversion.Numerator;

    /// <summary>Imported without an outcome column: what became of them is not known and will not be.</summary>
    public double NotSupplied => Received - Conversion.Denominator - Undecided;

    public static CohortRow Sum(string period, (DateOnly From, DateOnly To) days, IReadOnlyCollection<CohortRow> rows)
    {
        return new(period, days, rows.Sum(row => row.Received), Add(row => row.Conversion), Add(row => row.EarlyHelp), Add(row => row.Nfa), rows.Sum(row => row.Undecided),
            Add(row => row.DecidedConversion), Add(row => row.DecidedEarlyHelp), Add(row => row.DecidedNfa), Add(row => row.InTime));

        Share Add(Func<CohortRow, Share> part) =>
            rows.Select(part).Aggregate(new Share(0, 0), (sum, share) => new(sum.Numerator + share.Numerator, sum.Denominator + share.Denominator));
    }
}
