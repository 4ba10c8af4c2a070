using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>A page of openings, the children whose records were opened, and how many wait for a manager in all.</summary>
public sealed record OpeningPage(IReadOnlyList<Opening> Openings, bool More, IReadOnlyDictionary<string, Child> Children, int Waiting);

/// <summary>Lists the openings of restricted records for managers; one entry in the access log.</summary>
public sealed class ListOpenings(Db<IntakeService> db, TimeProvider time)
{
    /// <param name="waitingOnly">Only those that no manager has acknowledged.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<OpeningPage> HandleAsync(bool waitingOnly, Page page, Actor actor, CancellationToken cancellation)
    {
        var listed = await db.ReadAsync(async session =>
        {
            var found = await OpeningStore.PageAsync(session, waitingOnly, page);
            IReadOnlyList<Opening> rows = [.. found.Take(page.Size)];
            var children = rows.Count == 0 ? new Dictionary<string, Child>() : await ChildStore.KeptByIdsAsync(session, rows.Select(row => row.ChildId));
            return new OpeningPage(rows, found.Count > page.Size, children, await OpeningStore.CountWaitingAsync(session));
        }, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "openings", "", cancellation);
        return listed;
    }
}
