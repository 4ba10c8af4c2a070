using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>A row of workers.csv: a spell of the worker with this council id.</summary>
public sealed record WorkerRow(string CouncilId, WorkerSpell Spell);

/// <summary>The rows of one worker in a chunk.</summary>
public sealed record WorkerRows(string CouncilId, IReadOnlyList<RowOf<WorkerRow>> Rows);

/// <summary>What tells spells apart, as in workers.csv.</summary>
public readonly record struct SpellKey(string CouncilId, DateOnly From, string PostId);
