using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Lists delegations. They are about managers, no children: nothing is logged.</summary>
public sealed class ListDelegations(Db<AssessmentService> db, TimeProvider time)
{
    public Task<(IReadOnlyList<Delegation> Rows, bool More)> HandleAsync(string workerId, bool notOver, Page page, CancellationToken cancellation) =>
        db.ReadAsync(session => DelegationStore.PageAsync(session, workerId, notOver, LondonTime.Today(time), page), cancellation);
}
