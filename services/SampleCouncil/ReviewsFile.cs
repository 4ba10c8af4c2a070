using CsvHelper;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes reviews.csv: every Wednesday a panel looks at a dozen of the decisions about contacts of the week before.</summary>
internal sealed class ReviewsFile(CsvWriter writer, CouncilOptions options)
{
    private const int Size = 12;

    // Dice of its own, so that the other files are what they are without reviews.
    private readonly Dice _dice = new(options.Seed);
    private List<(string ContactId, SampleContact Contact)> _waiting = [];
    private int _number;

    public void Decided(string contactId, SampleContact contact)
    {
        if (contact.DecidedAt is not null) _waiting.Add((contactId, contact));
    }

    /// <summary>On the day of a meeting, writes what the panel thought.</summary>
    public void StartDay(int day)
    {
        var today = options.Start.AddDays(day);
        if (today.DayOfWeek != DayOfWeek.Wednesday) return;
        var sunday = today.AddDays(-3);
        var byWeek = _waiting.ToLookup(one => DateOnly.FromDateTime(one.Contact.DecidedAt!.Value) <= sunday);
        var due = byWeek[true].ToList();
        _waiting = [.. byWeek[false]];
        for (var left = Math.Min(Size, due.Count); left > 0; left--)
        {
            var one = _dice.Between(0, due.Count);
            Write(due[one].ContactId, today, Verdict(due[one].Contact, day));
            due.RemoveAt(one);
        }
    }

    /// <summary>The panel agrees the more, the longer it has met; after a conversation more than after a form.</summary>
    private string Verdict(SampleContact contact, int day)
    {
        var learned = 0.06 * day / (options.Today.DayNumber - options.Start.DayNumber);
        if (_dice.Chance((contact.Mode == Modes.Conversation ? 0.89 : 0.85) + learned)) return Verdicts.Agree;
        // What was acted on can only have been acted on too soon, and the other way round.
        return Outcomes.IsReferral(contact.Outcome) ? Verdicts.ThresholdTooLow : Verdicts.ThresholdTooHigh;
    }

    private void Write(string contactId, DateOnly day, string verdict)
    {
        writer.WriteField($"V{++_number:D6}");
        writer.WriteField(contactId);
        writer.WriteField(day);
        writer.WriteField(verdict);
        writer.EndRecord();
    }
}
