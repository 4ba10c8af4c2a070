using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Features.Places;

/// <summary>Takes the ids of places from Workforce's events; their names stay there.</summary>
internal static class LearnPlaces
{
    public static Task ApplyAsync(Tx tx, LocalityChanged locality) => PlaceStore.AddLocalityAsync(tx, locality.LocalityId);

    public static Task ApplyAsync(Tx tx, TeamChanged team) => PlaceStore.AddTeamAsync(tx, team.TeamId);
}
