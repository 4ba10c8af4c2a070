using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Workforce.Features.Localities;

/// <summary>Adds a locality (without an id) or changes one.</summary>
public sealed class SaveLocality(Db<WorkforceService> db, TimeProvider time)
{
    /// <exception cref="NotFound"/>
    /// <exception cref="StaleVersion"/>
    /// <exception cref="AlreadyExists">Another locality has the name.</exception>
    public Task<Locality> HandleAsync(Locality wanted, Actor actor, RequestKey request, CancellationToken cancellation) =>
        db.WriteAsync(tx => Once.RunAsync(tx, request, time.GetUtcNow(), () => SaveAsync(tx, wanted, actor)), cancellation);

    private async Task<Locality> SaveAsync(Tx tx, Locality wanted, Actor actor)
    {
        var now = time.GetUtcNow();
        var before = wanted.LocalityId.Length == 0 ? null : await BeforeAsync(tx, wanted);
        if (before is not null && !before.Differences(wanted).Any()) return before;
        if ((await LocalityStore.ListByNameAsync(tx, wanted.Name)).Any(other => other.LocalityId != wanted.LocalityId))
            throw new AlreadyExists("locality", wanted.Name);

        var locality = wanted with
        {
            LocalityId = before?.LocalityId ?? Guid.CreateVersion7(now).ToString(),
            Version = (before?.Version ?? 0) + 1,
            ChangedHere = true
        };
        await LocalityStore.SaveAsync(tx, locality);
        AccessLog.Add(tx, actor, now, before is null ? AccessAction.Add : AccessAction.Change, "locality", locality.LocalityId);
        tx.Publish(LocalityChanges.Of(locality, now), live: true);
        return locality;
    }

    private static async Task<Locality> BeforeAsync(Tx tx, Locality wanted)
    {
        var before = await LocalityStore.ByIdAsync(tx, wanted.LocalityId) ?? throw new NotFound("locality", wanted.LocalityId);
        return before.Version == wanted.Version ? before : throw new StaleVersion("locality", before.LocalityId, before.Version);
    }
}
