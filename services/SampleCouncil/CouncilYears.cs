using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Lets the council's years go by, day after day.</summary>
internal sealed class CouncilYears(
    CouncilOptions options, Demand demand, Arrival arrival, Triage triage, Population population, Staff staff, ContactsFile contacts,
    ReferralsFile referrals, ReviewsFile reviews, Dice dice)
{
    public void WriteDay(int day)
    {
        reviews.StartDay(day);
        population.StartDay(day);
        var left = demand.Count(day);
        while (left > 0)
        {
            var contact = arrival.Next(day);
            var (family, children) = population.Next(day);
            triage.Decide(contact, family);
            var about = children.Take(left).ToList();
            Write(contact, family, about);
            left -= about.Count;
        }
    }

    private void Write(SampleContact contact, Family family, List<int> children)
    {
        var locality = dice.Chance(0.02) ? "" : Places.Localities[family.Locality].Id;
        var worker = staff.Anyone(contact.Team, options.Start.AddDays(contact.Day), dice);
        foreach (var child in children)
        {
            var childId = ChildrenFile.Id(child);
            var contactId = contacts.Add(childId, contact, locality, worker);
            reviews.Decided(contactId, contact);
            if (!Outcomes.IsReferral(contact.Outcome)) continue;
            referrals.Add(contactId, childId, contact, locality);
            family.LastReferral = contact.Day;
        }
    }
}
