namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>A row of workers.csv: a spell of the worker with this council id.</summary>
public sealed record WorkerRow(string CouncilId, WorkerSpell Spell);
