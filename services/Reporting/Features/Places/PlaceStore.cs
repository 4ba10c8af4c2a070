using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Places;

/// <summary>The ids of the localities and teams that may be asked for: those of the directory, and those that rows have.</summary>
internal static class PlaceStore
{
    public static Task AddLocalityAsync(Tx tx, string id) => tx.ExecuteAsync(PlaceSql.InsertLocality, new { id });

    public static Task AddTeamAsync(Tx tx, string id) => tx.ExecuteAsync(PlaceSql.InsertTeam, new { id });

    public static async Task<bool> KnowsLocalityAsync(Session session, string id) => await session.OneAsync<int>(PlaceSql.CountLocalities, new { id }) > 0;

    public static async Task<bool> KnowsTeamAsync(Session session, string id) => await session.OneAsync<int>(PlaceSql.CountTeams, new { id }) > 0;
}
