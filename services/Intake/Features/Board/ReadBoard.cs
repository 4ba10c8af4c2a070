using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Shows a page of the board; one entry in the access log.</summary>
public sealed class ReadBoard(Db<IntakeService> db, BoardReader reader, TimeProvider time)
{
    public async Task<BoardView> HandleAsync(BoardFilter filter, Page page, Actor actor, CancellationToken cancellation)
    {
        var view = await reader.ReadAsync(filter, page, actor, cancellation);
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.List, "board", "", cancellation);
        return view;
    }
}
