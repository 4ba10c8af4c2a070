using CsvHelper;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes s47.csv: enquiries from their strategy discussion to their conclusion, with a conference for two in five.</summary>
internal sealed class EnquiriesFile(CsvWriter writer, CouncilOptions options, WorkingDayCalendar calendar)
{
    // Dice of its own, so that the other files are what they are without enquiries.
    private readonly Dice _dice = new(options.Seed);
    private int _number;

    public void Add(string referralId, string childId, DateOnly strategyOn, string locality, string team)
    {
        var visitOn = _dice.Chance(0.97) ? calendar.AddWorkingDays(strategyOn, _dice.Weighted([0.3, 0.54, 0.1, 0.04, 0.02])) : (DateOnly?)null;
        var decidedOn = calendar.AddWorkingDays(strategyOn, _dice.Between(3, 11));
        var required = _dice.Chance(0.42);
        var icpcOn = required && _dice.Chance(0.97) ? calendar.AddWorkingDays(strategyOn, _dice.Chance(0.8) ? _dice.Between(9, 16) : _dice.Between(16, 30)) : (DateOnly?)null;
        var concludedOn = required ? icpcOn : decidedOn;
        writer.WriteField($"E{++_number:D6}");
        writer.WriteField(referralId);
        writer.WriteField(childId);
        writer.WriteField(strategyOn);
        writer.WriteField(Past(visitOn));
        writer.WriteField(decidedOn >= options.Today ? "" : required ? "true" : "false");
        writer.WriteField(Past(icpcOn));
        writer.WriteField(Past(concludedOn));
        writer.WriteField(locality);
        writer.WriteField(team);
        writer.EndRecord();
    }

    private DateOnly? Past(DateOnly? day) => day < options.Today ? day : null;
}
