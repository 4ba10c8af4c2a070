using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Intake.Features.Directory;

/// <summary>Takes from Workforce's events what Intake needs of the directory; again and again gives the same.</summary>
internal static class LearnDirectory
{
    public static void Apply(Tx tx, LocalityChanged locality) => DirectoryStore.SaveLocality(tx, locality.LocalityId, locality.Name);

    public static void Apply(Tx tx, TeamChanged team) => DirectoryStore.SaveTeam(tx, team.TeamId, team.Name);

    public static void Apply(Tx tx, WorkerChanged worker) => DirectoryStore.AddWorker(tx, worker.WorkerId);
}
