using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Workforce.Features.Localities;

namespace CsWorkPerf.Workforce.Features.Teams;

/// <summary>Adds a team (without an id) or changes one.</summary>
public sealed class SaveTeam(Db<WorkforceService> db, TimeProvider time)
{
    /// <exception cref="NotFound"/>
    /// <exception cref="StaleVersion"/>
    /// <exception cref="AlreadyExists">Another team has the name.</exception>
    /// <exception cref="InvalidInput">The locality is not known.</exception>
    public Task<Team> HandleAsync(Team wanted, Actor actor, RequestKey request, CancellationToken cancellation) =>
        db.WriteAsync(tx => Once.RunAsync(tx, request, time.GetUtcNow(), () => SaveAsync(tx, wanted, actor)), cancellation);

    private async Task<Team> SaveAsync(Tx tx, Team wanted, Actor actor)
    {
        var now = time.GetUtcNow();
        var before = wanted.TeamId.Length == 0 ? null : await BeforeAsync(tx, wanted);
        if (before is not null && !before.Differences(wanted).Any()) return before;
        if ((await TeamStore.ListByNameAsync(tx, wanted.Name)).Any(other => other.TeamId != wanted.TeamId))
            throw new AlreadyExists("team", wanted.Name);
        // A locality that an import named before it knew it may stay; a person picks from those that are known.
        if (wanted.LocalityId is { } locality && locality != before?.LocalityId && await LocalityStore.ByIdAsync(tx, locality) is null)
            throw new InvalidInput("team.locality_id", $"There is no locality with the id '{Violations.Shorten(locality)}'; take one from ListLocalities.", "UNKNOWN_LOCALITY");

        var team = wanted with
        {
            TeamId = before?.TeamId ?? Guid.CreateVersion7(now).ToString(),
            Version = (before?.Version ?? 0) + 1,
            ChangedHere = true
        };
        await TeamStore.SaveAsync(tx, team);
        AccessLog.Add(tx, actor, now, before is null ? AccessAction.Add : AccessAction.Change, "team", team.TeamId);
        tx.Publish(TeamChanges.Of(team, now), live: true);
        return team;
    }

    private static async Task<Team> BeforeAsync(Tx tx, Team wanted)
    {
        var before = await TeamStore.ByIdAsync(tx, wanted.TeamId) ?? throw new NotFound("team", wanted.TeamId);
        return before.Version == wanted.Version ? before : throw new StaleVersion("team", before.TeamId, before.Version);
    }
}
