using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>A step as a list shows it.</summary>
public sealed record NextStepLine
{
    public required string StepId { get; init; }
    public required long Version { get; init; }
    public required string ContactId { get; init; }
    public required string What { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }
    public required string Who { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string State { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public required string ClosedBy { get; init; }
    public required string Note { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string ChildId { get; init; }

    /// <summary>Of the contact.</summary>
    public required string Outcome { get; init; }
}

/// <summary>A page of next steps, the children that they are about, and how many match in all.</summary>
/// <param name="Steps">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Children">By id.</param>
/// <param name="Total">Exact up to <see cref="NextStepListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record NextStepPage(IReadOnlyList<NextStepLine> Steps, bool More, IReadOnlyDictionary<string, Child> Children, int Total, bool TotalCapped);

/// <summary>Lists next steps; one entry in the access log.</summary>
public sealed class ListNextSteps(Db<IntakeService> db, TimeProvider time)
{
    public async Task<NextStepPage> HandleAsync(NextStepFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(session => PageAsync(session, filter, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "next_steps", "", cancellation);
        return listed;
    }

    private static async Task<NextStepPage> PageAsync(Session session, NextStepFilter filter, Page page)
    {
        var first = page.After.Count == 0;
        var values = new
        {
            State = filter.State == NextStepFilter.Overdue ? NextStep.Open : filter.State,
            filter.TeamId,
            filter.WorkerId,
            filter.Outcome,
            From = filter.From.Text(),
            To = filter.To.Text(),
            Today = filter.Today.Text(),
            Key = first ? "" : page.After[0],
            Id = first ? "" : page.After[1],
            Most = page.Size + 1
        };
        var found = await session.ListAsync<NextStepLine>(NextStepListSql.List(filter, first), values);
        var count = await session.OneAsync<int>(NextStepListSql.Count(filter), values with { Most = NextStepListSql.MostCounted + 1 });
        IReadOnlyList<NextStepLine> rows = [.. found.Take(page.Size)];
        var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
        return new NextStepPage(rows, found.Count > page.Size, children, Math.Min(count, NextStepListSql.MostCounted), count > NextStepListSql.MostCounted);
    }
}
