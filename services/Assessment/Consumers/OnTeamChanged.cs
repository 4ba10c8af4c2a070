using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Consumers;

/// <summary>Hears of a team, so that its id is known here, and records that name it are linked to it.</summary>
public sealed class OnTeamChanged(LearnDirectory learn) : IConsumer<TeamChanged>
{
    public Task ApplyAsync(Tx tx, TeamChanged change, bool live)
    {
        learn.Apply(tx, change);
        return Task.CompletedTask;
    }
}
