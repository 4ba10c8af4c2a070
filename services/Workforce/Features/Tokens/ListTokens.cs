using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>Lists every token, newest first.</summary>
public sealed class ListTokens(Db<WorkforceService> db)
{
    public Task<IReadOnlyList<Token>> HandleAsync(CancellationToken cancellation) => db.ReadAsync(TokenStore.ListAsync, cancellation);
}
