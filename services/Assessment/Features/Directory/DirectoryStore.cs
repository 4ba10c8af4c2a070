using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;

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
}
