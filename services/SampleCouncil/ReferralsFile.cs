using CsvHelper;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes referrals.csv: what became of the contacts whose outcome was a referral.</summary>
internal sealed class ReferralsFile(CsvWriter writer, AssessmentsFile assessments, Dice dice)
{
    private int _number;

    public void Add(string contactId, string childId, SampleContact contact, string locality)
    {
        var referredOn = DateOnly.FromDateTime(contact.DecidedAt ?? contact.ReceivedAt);
        var strategy = contact.Outcome == Outcomes.ReferralStrategy;
        var nfa = !strategy && dice.Chance(0.074);
        var referralId = $"R{++_number:D7}";
        var team = locality.Length == 0 ? Places.Cads : Places.AssessmentTeam(locality);
        writer.WriteField(referralId);
        writer.WriteField(contactId);
        writer.WriteField(childId);
        writer.WriteField(referredOn);
        writer.WriteField(contact.Source);
        writer.WriteField(contact.PrimaryNeed);
        writer.WriteField(locality);
        writer.WriteField(team);
        writer.WriteField(nfa ? "true" : "false");
        writer.WriteField(nfa ? Routes.None : strategy ? Routes.Strategy : Routes.Assessment);
        writer.EndRecord();
        if (!nfa) assessments.Add(referralId, childId, referredOn, strategy, locality, team);
    }
}
