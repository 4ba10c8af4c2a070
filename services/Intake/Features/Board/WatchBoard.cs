using System.Runtime.CompilerServices;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>
/// A page of the board, and again whenever something that it shows has changed, at the latest after a minute, for waiting times
/// go on. Many changes between two looks are one. One entry in the access log for as long as it lasts.
/// </summary>
public sealed class WatchBoard(Db<IntakeService> db, BoardReader reader, BoardLookout lookout, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200), Longest = TimeSpan.FromMinutes(1);

    /// <param name="filter">Which contacts.</param>
    /// <param name="page">Which page of them.</param>
    /// <param name="seen">The mark that the caller has; blank for none.</param>
    /// <param name="actor">Who watches.</param>
    /// <param name="cancellation">The caller's.</param>
    public async IAsyncEnumerable<BoardView> HandleAsync(
        BoardFilter filter, Page page, string seen, Actor actor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Watch, "board", "", cancellation);
        var shown = time.GetUtcNow();
        while (true)
        {
            if (await lookout.MarkAsync(cancellation) != seen || time.GetUtcNow() - shown >= Longest)
            {
                var view = await reader.ReadAsync(filter, page, actor, cancellation);
                (seen, shown) = (view.Mark, view.Now);
                yield return view;
            }
            await Task.Delay(Pause, cancellation);
        }
    }
}
