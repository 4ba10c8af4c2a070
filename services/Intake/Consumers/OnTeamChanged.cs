using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.Intake.Features.Referrals;

namespace CsWorkPerf.Intake.Consumers;

/// <summary>Hears of a team, so that its id is known here, and referrals that name it are linked to it.</summary>
public sealed class OnTeamChanged : IConsumer<TeamChanged>
{
    public Task ApplyAsync(Tx tx, TeamChanged change, bool live)
    {
        LearnDirectory.Apply(tx, change);
        ReferralLinks.TeamArrived(tx, change.TeamId, change.Name, change.OccurredAt);
        return Task.CompletedTask;
    }
}
