using System.Runtime.CompilerServices;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>A whole list, page after page, for an export.</summary>
internal static class EveryPage
{
    private const int PageSize = 500;

    /// <param name="ask">Asks for a page.</param>
    /// <param name="rows">What a page holds.</param>
    /// <param name="next">The token of the page after it; empty on the last.</param>
    /// <param name="cancellation">Ends the export.</param>
    public static async IAsyncEnumerable<TRow> RowsAsync<TPage, TRow>(Func<PageRequest, Task<TPage>> ask, Func<TPage, IEnumerable<TRow>> rows,
        Func<TPage, string> next, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var token = "";
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await ask(new PageRequest { PageSize = PageSize, PageToken = token });
            foreach (var row in rows(page)) yield return row;
            token = next(page);
        }
        while (token.Length > 0);
    }
}
