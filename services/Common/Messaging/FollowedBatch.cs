using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Common.Messaging;

/// <summary>An event as a consumer gets it.</summary>
/// <param name="Position">Its place in the source's feed.</param>
/// <param name="Live">False for imported history, which starts no work.</param>
/// <param name="Event">The event record.</param>
public sealed record FollowedEvent(long Position, bool Live, IEvent Event);

/// <summary>Consecutive events of a source, applied in one transaction.</summary>
/// <param name="Source">The service whose feed it is.</param>
/// <param name="From">The first position that the batch speaks of.</param>
/// <param name="To">The last one; the checkpoint afterwards.</param>
/// <param name="Head">The newest position that the source is known to have; how far behind the follower is shows from it.</param>
/// <param name="Events">In order of position; of types that this build knows.</param>
public sealed record FollowedBatch(string Source, long From, long To, long Head, IReadOnlyList<FollowedEvent> Events);
