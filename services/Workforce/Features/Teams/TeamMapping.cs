using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Workforce.Features.Imports;
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
        var read = new Team
        {
            TeamId = team.TeamId.Trim(),
            Name = found.Name("team.name", team.Name),
            LocalityId = Optional(found.Id("team.locality_id", team.LocalityId)),
            ServiceArea = Optional(found.Name("team.service_area", team.ServiceArea)),
            TargetCaseload = found.Target("team.target_caseload", team.HasTargetCaseload ? team.TargetCaseload : null),
            TargetFrom = found.Day("team.target_from", team.TargetFrom),
            Version = team.Version
        };
        found.ThrowIfAny();
        return read;
    }

    public static IReadOnlyList<ImportedRow<RowOf<Team>>> ToRows(this Wire.ImportTeamsRequest request) =>
        request.Rows.Read(row => row.Line, (row, found) =>
        {
            found.Required("team_id", row.TeamId);
            found.Required("name", row.Name);
            return new Team
            {
                TeamId = found.Id("team_id", row.TeamId),
                Name = found.Name("name", row.Name),
                LocalityId = Optional(found.Id("locality_id", row.LocalityId)),
                ServiceArea = Optional(found.Name("service_area", row.ServiceArea)),
                TargetCaseload = found.Target("target_caseload", row.HasTargetCaseload ? row.TargetCaseload : null),
                TargetFrom = found.Day("target_from", row.TargetFrom)
            };
        });

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

    private static int? Target(this Violations found, string field, int? target)
    {
        if (target < 0) found.Add(field, $"{field} is {target}; it must be 0 or more.", "OUT_OF_RANGE");
        return target;
    }

    private static string? Optional(string value) => value.Length == 0 ? null : value;
}
