using CsWorkPerf.Common.Lists;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Which workers to list.</summary>
/// <param name="On">With a spell on this day; null for any.</param>
/// <param name="TeamId">With a spell in this team; empty for any.</param>
/// <param name="WorkerIds">Only these, by our own id; empty for any.</param>
/// <param name="Page">Which page; its key is a worker's id, for a token holds no name.</param>
public sealed record WorkerQuery(DateOnly? On, string TeamId, IReadOnlyList<string> WorkerIds, Page Page);
