using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>Answers one question.</summary>
internal sealed class GetIndicator(Db<ReportingService> db, IndicatorReader reader, TimeProvider time)
{
    public Task<IndicatorAnswer> RunAsync(IndicatorQuery query, CancellationToken cancellation) =>
        db.ReadAsync(session => reader.ReadAsync(session, query, LondonTime.Today(time), cancellation), cancellation);
}
