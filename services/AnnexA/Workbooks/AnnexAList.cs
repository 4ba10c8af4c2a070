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
