using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>
/// Contacts received and undecided at the end of a day, in time or overdue. The day the limit passes is known when the contact
/// arrives, so the path ahead of an open contact is there from the start.
/// </summary>
public static class ContactStock
{
    /// <summary>Adds the contributions of one contact.</summary>
    public static void Add(ContactFact contact, RowDimensions row, CountingRules rules, List<Contribution> into)
    {
        // A contact whose outcome has no day was never seen open; nor was one whose outcome was not supplied.
        if (!contact.OutcomeSupplied || (contact.IsDecided && contact.DecidedOn is null)) return;
        var received = contact.ReceivedOn;
        var gone = contact.TimedDecision;
        if (gone <= received) return;

        var overdue = rules.Calendar.FirstDayPast(received, ContactDecisions.Limit);
        into.Add(new(M.Open, received, row, 1, Dimensions.InTime));
        if (gone <= overdue)
        {
            into.Add(new(M.Open, gone.Value, row, -1, Dimensions.InTime));
            return;
        }
        into.Add(new(M.Open, overdue, row, -1, Dimensions.InTime));
        into.Add(new(M.Open, overdue, row, 1, Dimensions.Overdue));
        if (gone is { } decided) into.Add(new(M.Open, decided, row, -1, Dimensions.Overdue));
    }
}
