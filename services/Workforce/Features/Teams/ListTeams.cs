using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Teams;

/// <summary>Lists the teams, or those of a locality, in order of name. Teams are not people, so nobody's reading is logged.</summary>
public sealed class ListTeams(Db<WorkforceService> db)
{
    public Task<IReadOnlyList<Team>> HandleAsync(string localityId, CancellationToken cancellation) =>
        db.ReadAsync(session => localityId.Length == 0 ? TeamStore.ListAsync(session) : TeamStore.ListByLocalityAsync(session, localityId), cancellation);
}
