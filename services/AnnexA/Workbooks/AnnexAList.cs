using CsWorkPerf.AnnexA.Cells;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>How a list of Annex A becomes rows (columns: Ofsted's template of August 2019).</summary>
/// <param name="Kind">What its rows are.</param>
/// <param name="Columns">The columns that are read, by Ofsted's headings.</param>
/// <param name="NotRead">Headings of the template that are not read, as <see cref="Headings.Key"/> has them.</param>
/// <param name="Read">Makes the child and the record of the current row.</param>
internal sealed record AnnexAList<TRow>(
    ImportKind Kind, ColumnSet Columns, IReadOnlyList<string> NotRead, Func<ListCells, (ChildRow Child, TRow Row)> Read)
    where TRow : class;

/// <summary>Gives rows of Annex A, which have no id of their own, one that is the same in every extract.</summary>
internal static class AnnexAId
{
    private const int Longest = 64;

    /// <summary>An id made of what identifies a row of the list: child, day and source.</summary>
    public static string Of(int list, string child, string day, string source)
    {
        var key = $"{child}|{day}|{source}";
        var id = $"annexa:{list}:{key}";
        if (id.Length <= Longest) return id;
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key));
        return $"annexa:{list}:{Convert.ToHexStringLower(hash.AsSpan(0, 24))}";
    }
}
