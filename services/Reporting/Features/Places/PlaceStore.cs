using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Places;

/// <summary>The ids of the localities and teams that may be asked for: those of the directory, and those that rows have.</summary>
internal static class PlaceStore
{
    private const string InsertLocality =
        "insert into [localities] ([locality_id]) select @id where not exists (select 1 from [localities] where [locality_id] = @id)";
    private const string InsertTeam =
        "insert into [teams] ([team_id]) select @id where not exists (select 1 from [teams] where [team_id] = @id)";
    private const string CountLocalities =
        "select (select count(*) from [localities] where [locality_id] = @id) + (select count(*) from [places] where [locality] = @id)";
    private const string CountTeams =
        "select (select count(*) from [teams] where [team_id] = @id) + (select count(*) from [places] where [team] = @id)";

    public static Task AddLocalityAsync(Tx tx, string id) => tx.ExecuteAsync(InsertLocality, new { id });

    public static Task AddTeamAsync(Tx tx, string id) => tx.ExecuteAsync(InsertTeam, new { id });

    public static async Task<bool> KnowsLocalityAsync(Session session, string id) => await session.OneAsync<int>(CountLocalities, new { id }) > 0;

    public static async Task<bool> KnowsTeamAsync(Session session, string id) => await session.OneAsync<int>(CountTeams, new { id }) > 0;
}
