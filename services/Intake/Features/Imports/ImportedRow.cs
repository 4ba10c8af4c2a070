namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>A row whose cells are good, or the remark that rejects it.</summary>
public readonly record struct ImportedRow<TRow>(TRow? Row, RowRemark? Rejection)
    where TRow : class;
