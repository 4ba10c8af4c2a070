using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>A step as a list shows it.</summary>
public sealed record NextStepLine : NextStep
{
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
        var listed = await db.ReadAsync(session => NextStepListStore.PageAsync(session, filter, page), cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "next_steps", "", cancellation);
        return listed;
    }
}
