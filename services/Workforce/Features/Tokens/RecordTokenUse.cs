using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Tokens;

/// <summary>Notes when a token was last used, at whichever service.</summary>
public sealed class RecordTokenUse
{
    public Task HandleAsync(Tx tx, string tokenId, DateTimeOffset at) => TokenStore.UpdateLastUsedAsync(tx, tokenId, at);
}
