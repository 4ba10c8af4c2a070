using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>What became of the contacts received on a day: figures by the day received, as known now.</summary>
public static class ContactCohorts
{
    /// <summary>Adds the contributions of one contact of a child.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="row">Its place and codes.</param>
    /// <param name="repeat">The child has an earlier contact day in the 12 months before.</param>
    /// <param name="into">Where they go.</param>
    public static void Add(ContactFact contact, RowDimensions row, bool repeat, List<Contribution> into)
    {
        var day = contact.ReceivedOn;
        into.Add(new(M.Received, day, row, 1, Cell: ContactCell.Of(contact, row, repeat)));
        if (repeat) into.Add(new(M.Repeat, day, row, 1));
        if (!contact.OutcomeSupplied) return;

        if (ReferralSources.IsProfessional(contact.Source ?? ""))
        {
            into.Add(new(M.Professional, day, row, 1));
            if (contact.Mode == Modes.Conversation) into.Add(new(M.Conversation, day, row, 1));
        }
        if (!contact.IsDecided)
        {
            into.Add(new(M.Undecided, day, row, 1));
            return;
        }

        into.Add(new(M.Decided, day, row, 1));
        if (Outcomes.IsReferral(contact.Outcome!)) into.Add(new(M.ToReferral, day, row, 1));
        else if (contact.Outcome == Outcomes.EarlyHelp) into.Add(new(M.ToEarlyHelp, day, row, 1));
        else if (contact.Outcome == Outcomes.Nfa) into.Add(new(M.Nfa, day, row, 1));
    }
}
