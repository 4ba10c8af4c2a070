using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Applies the rows of one worker to the spells here: the file is the whole truth, the last row of an identity winning.</summary>
internal sealed class SpellImport(IReadOnlyList<WorkerSpell> before)
{
    private readonly Dictionary<(DateOnly From, string PostId), WorkerSpell> _before = before.ToDictionary(Identity);
    private readonly Dictionary<(DateOnly From, string PostId), WorkerSpell> _after = before.ToDictionary(Identity);

    /// <summary>Every spell afterwards.</summary>
    public IReadOnlyList<WorkerSpell> Spells => Worker.Ordered(_after.Values);

    /// <summary>The spells that are new or differ from before.</summary>
    public IReadOnlyList<WorkerSpell> Changed => [.. Spells.Where(spell => _before.GetValueOrDefault(Identity(spell)) != spell)];

    public void Apply(IReadOnlyList<RowOf<WorkerRow>> rows, ImportTally tally)
    {
        var last = rows.Select((row, i) => (Key: Identity(row.Record.Spell), i)).GroupBy(row => row.Key).ToDictionary(same => same.Key, same => same.Last().i);
        for (var i = 0; i < rows.Count; i++)
        {
            var (line, spell) = (rows[i].Line, rows[i].Record.Spell);
            var key = Identity(spell);
            if (spell.To == spell.From)
                tally.Notice(line, "to", spell.To.Text(), "The spell ends on the day it starts: it is kept and counts nowhere.");

            // Where a later row of the chunk has the last word on a spell that is stored, perhaps it says what is stored.
            if (_after.TryGetValue(key, out var here) && (here == spell || (_before.ContainsKey(key) && i < last[key])))
            {
                tally.Leave();
                continue;
            }
            if (here is null) tally.Accept();
            else tally.Update();
            _after[key] = spell;
        }
    }

    private static (DateOnly From, string PostId) Identity(WorkerSpell spell) => (spell.From, spell.PostId);
}
