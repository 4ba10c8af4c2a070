using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Decides about a contact: what, when, and when the referrer is told.</summary>
internal sealed class Triage(CouncilOptions options, WorkingDayCalendar calendar, Dice dice)
{
    /// <summary>While a family's referral is this young it is an open case, as a rule.</summary>
    private const int OpenDays = 60;

    private static readonly Share<string> Needs = new(
        ("N1", 0.56), ("N5", 0.14), ("N4", 0.09), ("N2", 0.06), ("N3", 0.04), ("N6", 0.03), ("N8", 0.02), ("N7", 0.01), ("N9", 0.01),
        ("N0", 0.02), ("", 0.02));

    private static readonly Share<string> OtherOutcomes = new(
        (Outcomes.Advice, 0.38), (Outcomes.EarlyHelp, 0.2), (Outcomes.Nfa, 0.19), (Outcomes.Universal, 0.1),
        (Outcomes.OpenCase, 0.1), (Outcomes.OtherAuthority, 0.03));

    public void Decide(SampleContact contact, Family family)
    {
        contact.PrimaryNeed = Needs.Draw(dice);
        contact.HandOffs = dice.Weighted(contact.Mode == Modes.Conversation ? [0.82, 0.14, 0.03, 0.01] : [0.6, 0.27, 0.1, 0.03]);
        contact.Outcome = Outcome(contact, family);
        var strategy = contact.Outcome == Outcomes.ReferralStrategy;
        var urgent = contact.IsOutOfHours && (strategy || dice.Chance(0.12));
        contact.Team = urgent ? Places.OutOfHours : strategy || dice.Chance(0.15) ? Places.Mash : Places.Cads;
        var decided = urgent ? contact.ReceivedAt.AddMinutes(dice.Between(20, 200)) : InOfficeHours(contact);
        if (decided > options.Now || IsStuck(contact))
        {
            contact.Outcome = "";
            return;
        }

        contact.DecidedAt = AvoidingClockChange(decided);
        if (dice.Chance(contact.IsProfessional ? 0.85 : 0.35)) contact.FeedbackAt = Feedback(contact.DecidedAt.Value);
        if (dice.Chance(0.003)) (contact.DecidedAt, contact.FeedbackAt) = (null, null);
    }

    private string Outcome(SampleContact contact, Family family)
    {
        if (contact.Day - family.LastReferral < OpenDays && dice.Chance(0.6)) return Outcomes.OpenCase;
        var chance = Sources.Conversion(contact.Group)
            * (family.IsAtRisk ? 1.95 : 0.7)
            * (contact.Mode == Modes.Conversation ? 1.08 : 0.95);
        if (!dice.Chance(chance)) return OtherOutcomes.Draw(dice);
        return dice.Chance(contact.IsOutOfHours ? 0.2 : 0.1) ? Outcomes.ReferralStrategy : Outcomes.ReferralAssessment;
    }

    private DateTime InOfficeHours(SampleContact contact)
    {
        var day = DateOnly.FromDateTime(contact.ReceivedAt);
        if (!contact.IsOutOfHours && contact.ReceivedAt.Hour < 16 && dice.Chance(0.5))
            return contact.ReceivedAt.AddMinutes(dice.Between(15, (17 - contact.ReceivedAt.Hour) * 60 - 30));
        // Fewer are late as the years go by.
        var age = (double)contact.Day / (options.Today.DayNumber - options.Start.DayNumber);
        var wait = dice.Chance(0.14 - (0.07 * age)) ? 2 + dice.Weighted([0.5, 0.25, 0.15, 0.1]) : 1;
        return calendar.AddWorkingDays(day, wait).ToDateTime(new TimeOnly(dice.Between(9, 17), dice.Between(0, 60)));
    }

    /// <summary>Of the last three weeks' contacts some are still waiting.</summary>
    private bool IsStuck(SampleContact contact) =>
        options.Now - contact.ReceivedAt < TimeSpan.FromDays(21) && dice.Chance(0.03);

    private DateTime? Feedback(DateTime decided)
    {
        var wait = dice.Weighted([0.6, 0.3, 0.06, 0.04]);
        var told = wait == 0
            ? decided.AddMinutes(dice.Between(5, 60))
            : calendar.AddWorkingDays(DateOnly.FromDateTime(decided), wait).ToDateTime(new TimeOnly(dice.Between(9, 17), dice.Between(0, 60)));
        told = AvoidingClockChange(told);
        return told <= options.Now ? told : null;
    }

    /// <summary>The hour from one in the night, which the changes of the clocks leave out or repeat, is not used.</summary>
    private static DateTime AvoidingClockChange(DateTime time) => time.Hour == 1 ? time.AddHours(1) : time;
}
