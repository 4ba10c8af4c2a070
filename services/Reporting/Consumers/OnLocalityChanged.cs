using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Places;

namespace CsWorkPerf.Reporting.Consumers;

/// <summary>Learns of a locality, so that it may be asked for.</summary>
internal sealed class OnLocalityChanged : IConsumer<LocalityChanged>
{
    public Task ApplyAsync(Tx tx, LocalityChanged change, bool live) => LearnPlaces.ApplyAsync(tx, change);
}
