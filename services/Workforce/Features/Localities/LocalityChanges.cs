using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Workforce.Features.Localities;

internal static class LocalityChanges
{
    public static LocalityChanged Of(Locality locality, DateTimeOffset now) =>
        new() { LocalityId = locality.LocalityId, Version = locality.Version, OccurredAt = now, Name = locality.Name };
}
