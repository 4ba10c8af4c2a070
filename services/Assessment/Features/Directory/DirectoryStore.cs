using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using Dapper;

namespace CsWorkPerf.Assessment.Features.Directory;

/// <summary>What Assessment knows of Workforce's directory.</summary>
public static class DirectoryStore
{
    public static void SaveLocality(Tx tx, string localityId, string name)
    {
        if (tx.Prepare(DirectorySql.UpdateLocality).Execute(localityId, name) == 0)
            tx.Prepare(DirectorySql.InsertLocality).Execute(localityId, name);
    }

    public static void SaveTeam(Tx tx, string teamId, string name)
    {
        var key = NameKey.Of(name);
        if (tx.Prepare(DirectorySql.UpdateTeam).Execute(teamId, name, key) == 0)
            tx.Prepare(DirectorySql.InsertTeam).Execute(teamId, name, key);
    }

    /// <summary>The team of that name in any case, or blank where none or several bear it.</summary>
    public static string TeamByName(Tx tx, string name)
    {
        var (found, count) = ("", 0);
        tx.Prepare(DirectorySql.TeamByName).Query(row => (found, count) = (row.GetString(0), count + 1), NameKey.Of(name));
        return count == 1 ? found : "";
    }

    /// <summary>The worker with exactly these spells.</summary>
    public static void SaveWorker(Tx tx, string workerId, IReadOnlyList<KnownSpell> spells)
    {
        tx.Prepare(DirectorySql.DeleteWorker).Execute(workerId);
        for (var i = 0; i < spells.Count; i++)
            tx.Prepare(DirectorySql.InsertSpell).Execute(workerId, i, spells[i].TeamId, spells[i].Role, spells[i].From.Text(), spells[i].To.Text());
        if (spells.Count == 0) tx.Prepare(DirectorySql.InsertSpell).Execute(workerId, 0, "", "", "", "");
    }

    /// <summary>A worker's spells of any time; none of one that is not known.</summary>
    public static IReadOnlyList<KnownSpell> Spells(Tx tx, string workerId)
    {
        var found = new List<KnownSpell>();
        tx.Prepare(DirectorySql.SpellsByWorker).Query(row => found.Add(row.GetRowParser<KnownSpell>()(row)), workerId);
        return found;
    }

    /// <summary>Whether more is known of a worker than that a file names one.</summary>
    public static bool IsInDirectory(Tx tx, string workerId) => Spells(tx, workerId).Count > 0;

    /// <inheritdoc cref="Spells"/>
    public static Task<IReadOnlyList<KnownSpell>> SpellsAsync(Session session, string workerId) =>
        session.ListAsync<KnownSpell>(DirectorySql.ListSpells, new { WorkerId = workerId });

    /// <summary>Checks the ids of a command against the directory; a blank passes.</summary>
    /// <exception cref="InvalidInput">UNKNOWN_ID, for every one that is unknown.</exception>
    public static void CheckKnown(Tx tx, (string Field, string Id)? locality = null, (string Field, string Id)? team = null, (string Field, string Id)? worker = null)
    {
        var found = new Violations();
        Check(tx, found, DirectorySql.LocalityById, locality, "locality");
        Check(tx, found, DirectorySql.TeamById, team, "team");
        Check(tx, found, DirectorySql.WorkerById, worker, "worker");
        found.ThrowIfAny();
    }

    /// <summary>Checks that whom a command names is a manager on a day; a blank passes.</summary>
    /// <exception cref="InvalidInput">UNKNOWN_ID, or NOT_A_MANAGER: the worker holds no manager's role that day.</exception>
    public static void CheckManager(Tx tx, (string Field, string Id) manager, DateOnly day)
    {
        CheckKnown(tx, worker: manager);
        if (manager.Id.Length > 0 && !Spells(tx, manager.Id).Any(spell => spell.Holds(day) && WorkerRoles.IsManager(spell.Role)))
            throw new InvalidInput(manager.Field, $"{manager.Field} '{manager.Id}' is a worker who is no manager on {day.Text()}: name a practice manager or a team manager.", "NOT_A_MANAGER");
    }

    private static void Check(Tx tx, Violations found, string sql, (string Field, string Id)? named, string kind)
    {
        if (named is not ({ } field, { Length: > 0 } id)) return;
        var known = false;
        tx.Prepare(sql).Query(_ => known = true, id);
        if (!known) found.Add(field, $"{field} '{id}' is not a {kind} of the directory.", "UNKNOWN_ID");
    }
}
