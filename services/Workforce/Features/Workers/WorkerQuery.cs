namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Which workers to list.</summary>
/// <param name="On">With a spell on this day; null for any.</param>
/// <param name="TeamId">With a spell in this team; empty for any.</param>
/// <param name="After">After the worker with this id; empty from the start.</param>
/// <param name="Most">How many at most.</param>
public sealed record WorkerQuery(DateOnly? On, string TeamId, string After, int Most);
