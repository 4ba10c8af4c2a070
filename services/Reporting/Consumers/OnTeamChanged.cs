using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Places;

namespace CsWorkPerf.Reporting.Consumers;

/// <summary>Learns of a team, so that it may be asked for.</summary>
internal sealed class OnTeamChanged : IConsumer<TeamChanged>
{
    public Task ApplyAsync(Tx tx, TeamChanged change, bool live) => LearnPlaces.ApplyAsync(tx, change);
}
