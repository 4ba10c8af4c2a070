using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Workforce.Features.Teams;

internal static class TeamChanges
{
    public static TeamChanged Of(Team team, DateTimeOffset now) => new()
    {
        TeamId = team.TeamId,
        Version = team.Version,
        OccurredAt = now,
        Name = team.Name,
        LocalityId = team.LocalityId,
        ServiceArea = team.ServiceArea,
        TargetCaseload = team.TargetCaseload,
        TargetFrom = team.TargetFrom
    };
}
