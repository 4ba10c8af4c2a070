using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Directory;

/// <summary>The team of a row, which CSV files give by id and Annex A lists by name.</summary>
/// <param name="TeamId">Blank where it is not given, or its name is not known yet.</param>
/// <param name="NameKey">The name as names are compared; blank where an id is given.</param>
public sealed record RowTeam(string TeamId, string NameKey);

internal static class RowTeams
{
    public static RowTeam Of(Tx tx, string teamId, string teamName) =>
        teamId.Length > 0 || teamName.Length == 0 ? new(teamId, "") : new(DirectoryStore.TeamByName(tx, teamName), NameKey.Of(teamName));

    /// <summary>Says that a name was not found.</summary>
    /// <param name="tally">Takes the notice.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="name">The team as the row has it.</param>
    /// <param name="team">What was found.</param>
    /// <param name="what">What the row is about, such as "assessment".</param>
    public static void Notice(ImportTally tally, long line, string name, RowTeam team, string what)
    {
        if (team.TeamId.Length == 0 && name.Length > 0)
            tally.Notice(line, "Allocated Team", name, $"No team, or more than one, has this name; the {what} is linked when such a team is added.");
    }
}
