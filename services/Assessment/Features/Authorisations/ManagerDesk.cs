using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>Whose submitted assessments come to a manager.</summary>
/// <param name="ManagerId">The manager; blank for nobody, to whom nothing comes.</param>
/// <param name="Managers">The manager, and those who have delegated today to that one, or to somebody who has delegated to that one.</param>
/// <param name="Teams">The teams in which these are.</param>
/// <param name="OwnTeams">Those in which the manager is.</param>
internal sealed record ManagerDesk(string ManagerId, IReadOnlyList<string> Managers, IReadOnlyList<string> Teams, IReadOnlyList<string> OwnTeams);

internal static class ManagerDesks
{
    public static async Task<ManagerDesk> OfAsync(Session session, string managerId, DateOnly today)
    {
        if (managerId.Length == 0) return new("", [], [], []);
        var own = await TeamsAsync(session, managerId, today);
        var (managers, teams) = (new List<string> { managerId }, new List<string>(own));
        // A deputy who is away as well hands on what came to them: the list grows while it is gone through, each manager once.
        for (var next = 0; next < managers.Count; next++)
        {
            foreach (var manager in (await DelegationStore.ManagersAsync(session, managers[next], today)).Except(managers).ToList())
            {
                managers.Add(manager);
                teams.AddRange(await TeamsAsync(session, manager, today));
            }
        }
        return new(managerId, managers, [.. teams.Distinct()], own);
    }

    private static async Task<List<string>> TeamsAsync(Session session, string workerId, DateOnly today) =>
        [.. (await DirectoryStore.SpellsAsync(session, workerId)).Where(spell => spell.Holds(today)).Select(spell => spell.TeamId).Distinct()];
}
