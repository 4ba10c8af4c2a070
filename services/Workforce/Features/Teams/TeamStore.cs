using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Teams;

internal static class TeamStore
{
    public static Task<IReadOnlyList<Team>> ListAsync(Session session) => session.ListAsync<Team>(TeamSql.List);

    public static Task<IReadOnlyList<Team>> ListByLocalityAsync(Session session, string localityId) =>
        session.ListAsync<Team>(TeamSql.ListByLocality, new { localityId });

    public static Task<Team?> ByIdAsync(Session session, string id) => session.OneAsync<Team>(TeamSql.ById, new { id });

    public static Task<IReadOnlyList<Team>> ListByNameAsync(Session session, string name) =>
        session.ListAsync<Team>(TeamSql.ByName, new { name });

    public static async Task SaveAsync(Tx tx, Team team)
    {
        if (await tx.ExecuteAsync(TeamSql.Update, team) == 0) await tx.ExecuteAsync(TeamSql.Insert, team);
    }
}
