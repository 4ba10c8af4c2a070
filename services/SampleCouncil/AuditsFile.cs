using CsvHelper;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes audits.csv: every month some of the assessments that ended in it are audited by a worker of another team, and half of them moderated.</summary>
internal sealed class AuditsFile(CsvWriter writer, CouncilOptions options, WorkingDayCalendar calendar, Staff staff)
{
    private const int Size = 20;

    private static readonly string[] Scale = [Grades.Inadequate, Grades.RequiresImprovement, Grades.Good, Grades.Outstanding];

    // Dice of its own, so that the other files are what they are without audits.
    private readonly Dice _dice = new(options.Seed);
    private readonly SortedDictionary<DateOnly, List<(string ChildId, string Locality, string Team)>> _byMonth = [];
    private int _number;

    public void Ended(string childId, DateOnly day, string locality, string team)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        if (!_byMonth.TryGetValue(month, out var ended)) _byMonth.Add(month, ended = []);
        // Of a large council's month the first few hundred are enough to draw from.
        if (ended.Count < 400) ended.Add((childId, locality, team));
    }

    /// <summary>Writes the audits of every month.</summary>
    public void Finish()
    {
        foreach (var (month, ended) in _byMonth)
            for (var left = Math.Min(Size, ended.Count); left > 0; left--)
            {
                var one = _dice.Between(0, ended.Count);
                Write(ended[one], calendar.AddWorkingDays(month.AddMonths(1), _dice.Between(1, 15)));
                ended.RemoveAt(one);
            }
    }

    private void Write((string ChildId, string Locality, string Team) audited, DateOnly day)
    {
        if (day >= options.Today) return;
        var grade = _dice.Weighted([0.08, 0.37, 0.47, 0.08]);
        // Auditors are more often too generous than too strict.
        var moderated = _dice.Chance(0.5) ? Math.Clamp(grade - (_dice.Chance(0.14) ? 1 : _dice.Chance(0.04) ? -1 : 0), 0, 3) : (int?)null;
        var moderatedOn = calendar.AddWorkingDays(day, _dice.Between(3, 12));
        var isModerated = moderated is not null && moderatedOn < options.Today;
        writer.WriteField($"Q{++_number:D5}");
        writer.WriteField(audited.ChildId);
        writer.WriteField(day);
        writer.WriteField(staff.Anyone(_dice.Any([.. Places.Teams.Select(team => team.Id).Where(team => team != audited.Team)]), day, _dice));
        writer.WriteField(audited.Locality);
        writer.WriteField(audited.Team);
        writer.WriteField(Scale[grade]);
        writer.WriteField(isModerated ? Scale[moderated!.Value] : "");
        writer.WriteField(isModerated ? moderatedOn : null);
        writer.EndRecord();
    }
}
