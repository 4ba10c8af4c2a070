using static CsWorkPerf.Reporting.Features.Facts.Dimension;
using M = CsWorkPerf.Reporting.Features.Indicators.FrontDoorMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>The catalogue's figures on contacts.</summary>
internal static class ContactIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Id = "contacts.received", Title = "Contacts received", Unit = IndicatorUnit.Count, Polarity = 0, Date = "received",
            Definition = "Contacts, one for each child, by the day received.",
            Numerator = M.Received, Dimensions = [Source, SourceGroup, Mode, PrimaryNeed, Outcome, OutOfHours]
        },
        new()
        {
            Id = "contacts.decided_1wd", Title = "Contacts decided within 1 working day", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "decided",
            Definition = "Contacts decided at most 1 working day after they were received, of contacts with an outcome and the day of the decision, by that day. The day received is day 0. Rows decided before they were received are left out and listed as queries.",
            Numerator = M.DecidedIn1Day, Denominator = M.ClockedDecisions, Dimensions = [SourceGroup, Mode], Target = 95
        },
        new()
        {
            Id = "contacts.conversion", Title = "Contacts that became referrals", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "received",
            Definition = "Contacts with the outcome referral for assessment or referral for strategy discussion, of contacts with an outcome, by the day received.",
            Numerator = M.ToReferral, Denominator = M.Decided, Dimensions = [Source, SourceGroup, Mode, PrimaryNeed, OutOfHours]
        },
        new()
        {
            Id = "contacts.early_help", Title = "Contacts passed to early help", Unit = IndicatorUnit.Percent, Polarity = 0, Date = "received",
            Definition = "Contacts with the outcome early help, of contacts with an outcome, by the day received.",
            Numerator = M.ToEarlyHelp, Denominator = M.Decided, Dimensions = [Source, SourceGroup, Mode]
        },
        new()
        {
            Id = "contacts.nfa", Title = "Contacts with no further action", Unit = IndicatorUnit.Percent, Polarity = -1, Date = "received",
            Definition = "Contacts with the outcome no further action, of contacts with an outcome, by the day received.",
            Numerator = M.Nfa, Denominator = M.Decided, Dimensions = [Source, SourceGroup, Mode]
        },
        new()
        {
            Id = "contacts.repeat_12m", Title = "Repeat contacts within 12 months", Unit = IndicatorUnit.Percent, Polarity = -1, Date = "received",
            Definition = "Contacts about a child who had a contact on an earlier day in the 12 months before, of all contacts, by the day received. Absent for periods whose first day has less than 12 months of history before it.",
            Numerator = M.Repeat, Denominator = M.Received, Dimensions = [Source, SourceGroup, Mode], LooksBackYear = true
        },
        new()
        {
            Id = "contacts.conversation", Title = "Professional contacts by conversation", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "received",
            Definition = "Contacts by conversation, of contacts from professional sources (all but 1A to 1D, anonymous and unknown), by the day received. Imports that have no mode and outcome (Annex A) are left out.",
            Numerator = M.Conversation, Denominator = M.Professional, Dimensions = [SourceGroup]
        },
        new()
        {
            Id = "contacts.hand_offs", Title = "Hand-offs per contact", Unit = IndicatorUnit.Mean, Polarity = -1, Date = "decided",
            Definition = "How often contacts were passed on (blank counts as 0), for each contact with an outcome and the day of the decision, by that day.",
            Numerator = M.HandOffs, Denominator = M.TimedDecisions, Dimensions = [SourceGroup, Mode]
        },
        new()
        {
            Id = "contacts.feedback_1wd", Title = "Referrers told within 1 working day", Unit = IndicatorUnit.Percent, Polarity = 1, Date = "resolved",
            Definition = "Contacts whose referrer was told at most 1 working day after the decision, of timed decisions on contacts from professional sources, by the day resolved: the day told or, if that comes first, the first day past the limit. Rows told before they were decided are left out and listed as queries.",
            Numerator = M.FeedbackIn1Day, Denominator = M.FeedbackResolved, Dimensions = [SourceGroup, Mode], Target = 90
        },
        new()
        {
            Id = "contacts.open", Title = "Contacts open", Unit = IndicatorUnit.Stock, Polarity = -1, Date = "end of day",
            Definition = "Contacts received and undecided at the end of the day. In time while at most 1 working day has gone by since they were received, else overdue.",
            Numerator = M.Open, Dimensions = [Clock]
        }
    ];
}
