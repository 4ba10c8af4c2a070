using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Openings;

/// <summary>Counts the openings that wait for a manager. It names no record, so that it makes no entry in the access log.</summary>
public sealed class CountOpenings(Db<IntakeService> db)
{
    public Task<int> HandleAsync(CancellationToken cancellation) => db.ReadAsync(OpeningStore.CountWaitingAsync, cancellation);
}
