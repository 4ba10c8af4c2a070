using CsWorkPerf.Common.Errors;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Teams;

internal static class TeamMapping
{
    /// <exception cref="InvalidInput"/>
    public static Team ToTeam(this Wire.SaveTeamRequest request)
    {
        var team = request.Team ?? throw new InvalidInput("team", "team is required.", "REQUIRED");
        var found = new Violations();
        found.Required("team.name", team.Name);
        var name = found.Name("team.name", team.Name);
        var locality = found.Id("team.locality_id", team.LocalityId);
        var area = found.Name("team.service_area", team.ServiceArea);
        if (team.HasTargetCaseload && team.TargetCaseload < 0)
            found.Add("team.target_caseload", $"team.target_caseload is {team.TargetCaseload}; it must be 0 or more.", "OUT_OF_RANGE");
        var from = found.Day("team.target_from", team.TargetFrom);
        found.ThrowIfAny();
        return new()
        {
            TeamId = team.TeamId.Trim(),
            Name = name,
            LocalityId = locality.Length == 0 ? null : locality,
            ServiceArea = area.Length == 0 ? null : area,
            TargetCaseload = team.HasTargetCaseload ? team.TargetCaseload : null,
            TargetFrom = from,
            Version = team.Version
        };
    }

    public static Wire.Team ToWire(this Team team)
    {
        var wire = new Wire.Team
        {
            TeamId = team.TeamId,
            Name = team.Name,
            LocalityId = team.LocalityId ?? "",
            ServiceArea = team.ServiceArea ?? "",
            TargetFrom = team.TargetFrom.Text(),
            Version = team.Version,
            ChangedHere = team.ChangedHere
        };
        if (team.TargetCaseload is { } target) wire.TargetCaseload = target;
        return wire;
    }
}
