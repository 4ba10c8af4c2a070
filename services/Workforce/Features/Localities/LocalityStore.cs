using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Localities;

internal static class LocalityStore
{
    public static Task<IReadOnlyList<Locality>> ListAsync(Session session) => session.ListAsync<Locality>(LocalitySql.List);

    public static Task<Locality?> ByIdAsync(Session session, string id) => session.OneAsync<Locality>(LocalitySql.ById, new { id });

    public static Task<IReadOnlyList<Locality>> ListByNameAsync(Session session, string name) =>
        session.ListAsync<Locality>(LocalitySql.ByName, new { name });

    public static async Task SaveAsync(Tx tx, Locality locality)
    {
        if (await tx.ExecuteAsync(LocalitySql.Update, locality) == 0) await tx.ExecuteAsync(LocalitySql.Insert, locality);
    }
}
