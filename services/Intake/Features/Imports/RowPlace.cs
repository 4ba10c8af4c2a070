using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>How a row of an import is stored, and counted.</summary>
/// <param name="Tally">Counts it.</param>
/// <param name="Overruled">
/// A later row of the chunk is about the same record, which was there before the chunk: that row has the last word, and
/// perhaps it says what is stored.
/// </param>
public readonly record struct RowPlace(ImportTally Tally, bool Overruled);
