using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From the contacts of a child to what they add to the measures: a pure function.</summary>
public static class ContactMeasures
{
    /// <summary>Adds the contributions of a child's contacts, given in any order.</summary>
    public static void Add(IReadOnlyList<ContactFact> contacts, CountingRules rules, List<Contribution> into)
    {
        var days = new EarlierDays(contacts.Select(contact => contact.ReceivedOn), contacts.Count);
        foreach (var contact in contacts)
        {
            if (!FactQuery.Countable(contact)) continue;
            var row = RowOf(contact, rules);
            ContactCohorts.Add(contact, row, days.HasOneInYearBefore(contact.ReceivedOn), into);
            ContactDecisions.Add(contact, row, rules, into);
            ContactStock.Add(contact, row, rules, into);
        }
    }

    private static RowDimensions RowOf(ContactFact contact, CountingRules rules) => new()
    {
        Locality = contact.LocalityId,
        Team = contact.TeamId,
        Source = contact.Source,
        SourceGroup = ReferralSources.GroupOf(contact.Source ?? "") is { Length: > 0 } group ? group : null,
        Mode = contact.Mode,
        PrimaryNeed = contact.PrimaryNeed,
        Outcome = contact.Outcome,
        OutOfHours = rules.Hours.IsOutOfHours(contact.ReceivedAt) switch
        {
            true => Dimensions.True,
            false => Dimensions.False,
            null => null
        }
    };
}
