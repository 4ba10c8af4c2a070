using CsvHelper;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes assessments.csv: what referrals led to, the slower the longer ago, with a rush before day 45.</summary>
internal sealed class AssessmentsFile(CsvWriter writer, EnquiriesFile enquiries, AuditsFile audits, CouncilOptions options, WorkingDayCalendar calendar, Staff staff)
{
    private static readonly Share<string> Ends = new(
        (AssessmentOutcomes.Nfa, 0.33), (AssessmentOutcomes.Cin, 0.31), (AssessmentOutcomes.EarlyHelp, 0.16), (AssessmentOutcomes.StrategyCp, 0.13),
        (AssessmentOutcomes.Cla, 0.03), ("other", 0.037), ("", 0.003));

    // Dice of its own, so that the other files are what they are without assessments.
    private readonly Dice _dice = new(options.Seed);
    private readonly IReadOnlyList<string> _factors = [.. Factors.Offered.Select(factor => factor.Value).Where(factor => factor != Factors.None)];
    private int _number;

    /// <summary>Writes the assessment that a referral led to, if one has started.</summary>
    public void Add(string referralId, string childId, DateOnly referredOn, bool strategy, string locality, string team)
    {
        var startedOn = calendar.AddWorkingDays(referredOn, _dice.Weighted([0.35, 0.3, 0.15, 0.1, 0.06, 0.04]));
        // A few are forgotten for long.
        if (_dice.Chance(0.01)) startedOn = calendar.AddWorkingDays(startedOn, _dice.Between(10, 60));
        if (startedOn >= options.Today) return;
        var age = (double)(referredOn.DayNumber - options.Start.DayNumber) / (options.Today.DayNumber - options.Start.DayNumber);
        var authorisedOn = calendar.AddWorkingDays(referredOn, Math.Max(WorkingDays(age), calendar.WorkingDays(referredOn, startedOn) + 3));
        var submittedOn = Back(authorisedOn, _dice.Weighted([0.3, 0.3, 0.2, 0.12, 0.08]), startedOn);
        var seenOn = _dice.Chance(0.97) ? calendar.AddWorkingDays(startedOn, _dice.Weighted([0.2, 0.2, 0.15, 0.15, 0.1, 0.1, 0.05, 0.05])) : (DateOnly?)null;
        var ended = authorisedOn < options.Today;
        var outcome = ended ? Ends.Draw(_dice) : "";
        // What waits for a manager was submitted with its outcome and factors.
        var waits = !ended && submittedOn < options.Today;
        writer.WriteField($"A{++_number:D7}");
        writer.WriteField(referralId);
        writer.WriteField(childId);
        writer.WriteField(AssessmentTypes.Single);
        writer.WriteField(_dice.Chance(0.9) ? referredOn : null);
        writer.WriteField(startedOn);
        writer.WriteField(Past(seenOn));
        writer.WriteField(Past(submittedOn));
        writer.WriteField((DateOnly?)null);
        writer.WriteField(Past(authorisedOn));
        writer.WriteField(waits ? AssessmentOutcomes.Cin : outcome);
        writer.WriteField(locality);
        writer.WriteField(team);
        writer.WriteField(staff.Anyone(team, startedOn, _dice));
        writer.WriteField(waits ? _factors[0] : ended ? FactorsOf(outcome) : "");
        writer.EndRecord();
        if (strategy) enquiries.Add(referralId, childId, referredOn, locality, team);
        else if (outcome == AssessmentOutcomes.StrategyCp) enquiries.Add(referralId, childId, Back(authorisedOn, _dice.Between(0, 15), startedOn), locality, team);
        if (ended) audits.Ended(childId, authorisedOn, locality, team);
    }

    private int WorkingDays(double age)
    {
        if (_dice.Chance(0.36 - (0.2 * age))) return 46 + (_dice.Chance(0.7) ? _dice.Between(0, 15) : _dice.Between(10, 70));
        return _dice.Chance(0.4) ? _dice.Between(38, 46) : _dice.Between(6, 38);
    }

    /// <summary>So many working days earlier, but not before a day.</summary>
    private DateOnly Back(DateOnly day, int workingDays, DateOnly notBefore)
    {
        while (workingDays > 0 && day > notBefore)
        {
            day = day.AddDays(-1);
            if (calendar.IsWorkingDay(day)) workingDays--;
        }
        return day;
    }

    private DateOnly? Past(DateOnly? day) => day < options.Today ? day : null;

    private string FactorsOf(string outcome)
    {
        if (outcome == AssessmentOutcomes.Nfa && _dice.Chance(0.3)) return Factors.None;
        return string.Join(' ', Enumerable.Range(0, _dice.Between(1, 5)).Select(_ => _dice.Any(_factors)).Distinct());
    }
}
