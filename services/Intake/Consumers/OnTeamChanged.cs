using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Directory;

namespace CsWorkPerf.Intake.Consumers;

/// <summary>Hears of a team, so that its id and its name are known here.</summary>
public sealed class OnTeamChanged : IConsumer<TeamChanged>
{
    public Task ApplyAsync(Tx tx, TeamChanged change, bool live)
    {
        DirectoryStore.Save(tx, change);
        return Task.CompletedTask;
    }
}
