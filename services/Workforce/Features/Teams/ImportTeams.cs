using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Workforce.Features.Imports;

namespace CsWorkPerf.Workforce.Features.Teams;

/// <summary>Imports teams.csv. A locality that is not known yet is accepted.</summary>
public sealed class ImportTeams(Db<WorkforceService> db, TimeProvider time) : RecordImport<Team>(db, time)
{
    protected override string Kind => "team";

    protected override string IdOf(Team record) => record.TeamId;

    protected override bool IsChangedHere(Team record) => record.ChangedHere;

    protected override IEnumerable<Difference> Differences(Team here, Team row) => here.Differences(row);

    protected override Task<Team?> FindAsync(Tx tx, string id) => TeamStore.ByIdAsync(tx, id);

    protected override async Task SaveAsync(Tx tx, Team row, Team? before, DateTimeOffset now)
    {
        var team = row with { Version = (before?.Version ?? 0) + 1 };
        await TeamStore.SaveAsync(tx, team);
        tx.Publish(TeamChanges.Of(team, now), live: false);
    }
}
