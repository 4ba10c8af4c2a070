using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Directory;

/// <summary>What Intake knows of Workforce's directory, to check the ids that people send.</summary>
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

    public static void AddWorker(Tx tx, string workerId) => tx.Prepare(DirectorySql.InsertWorker).Execute(workerId);

    /// <summary>The team of that name in any case, or blank where none or several bear it.</summary>
    public static string TeamByName(Tx tx, string name)
    {
        var (found, count) = ("", 0);
        tx.Prepare(DirectorySql.TeamByName).Query(row => (found, count) = (row.GetString(0), count + 1), NameKey.Of(name));
        return count == 1 ? found : "";
    }

    /// <summary>Checks the ids of a live command against the directory; a blank passes.</summary>
    /// <exception cref="InvalidInput">UNKNOWN_ID, for every one that is unknown.</exception>
    public static void CheckKnown(Tx tx, (string Field, string Id) locality, (string Field, string Id) team, (string Field, string Id) worker)
    {
        var found = new Violations();
        Check(tx, found, DirectorySql.LocalityById, locality.Field, locality.Id, "locality");
        Check(tx, found, DirectorySql.TeamById, team.Field, team.Id, "team");
        Check(tx, found, DirectorySql.WorkerById, worker.Field, worker.Id, "worker");
        found.ThrowIfAny();
    }

    private static void Check(Tx tx, Violations found, string sql, string field, string id, string kind)
    {
        if (id.Length == 0) return;
        var known = false;
        tx.Prepare(sql).Query(_ => known = true, id);
        if (!known) found.Add(field, $"{field} '{id}' is not a {kind} of the directory.", "UNKNOWN_ID");
    }
}
