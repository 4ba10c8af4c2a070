using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Applies the rows of one worker to the spells here: the file is the whole truth.</summary>
internal sealed class SpellImport(IReadOnlyList<WorkerSpell> before)
{
    private readonly Dictionary<(DateOnly From, string PostId), WorkerSpell> _before = before.ToDictionary(Identity);
    private readonly Dictionary<(DateOnly From, string PostId), WorkerSpell> _after = before.ToDictionary(Identity);

    /// <summary>Every spell afterwards.</summary>
    public IReadOnlyList<WorkerSpell> Spells => Worker.Ordered(_after.Values);

    /// <summary>The spells that are new or differ from before.</summary>
    public IReadOnlyList<WorkerSpell> Changed => [.. Spells.Where(spell => _before.GetValueOrDefault(Identity(spell)) != spell)];

    public void Apply(WorkerRows rows, RowPlace<SpellKey, WorkerRows> place)
    {
        foreach (var row in rows.Rows)
        {
            var spell = row.Record.Spell;
            var key = new SpellKey(rows.CouncilId, spell.From, spell.PostId);
            if (!_after.TryGetValue(Identity(spell), out var here)) place.Accept(key);
            else if (here == spell) place.Leave(key);
            else if (!place.Change(key, rows with { Rows = [row] })) continue;
            _after[Identity(spell)] = spell;
            if (spell.To == spell.From)
                place.Tally.Notice(row.Line, "to", spell.To.Text(), "The spell ends on the day it starts: it is kept and counts nowhere.");
        }
    }

    private static (DateOnly From, string PostId) Identity(WorkerSpell spell) => (spell.From, spell.PostId);
}
