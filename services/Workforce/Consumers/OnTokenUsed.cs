using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Workforce.Features.Tokens;

namespace CsWorkPerf.Workforce.Consumers;

/// <summary>Hears from every service that a token was used.</summary>
internal sealed class OnTokenUsed(RecordTokenUse record) : IConsumer<TokenUsed>
{
    public Task ApplyAsync(Tx tx, TokenUsed change, bool live) => record.HandleAsync(tx, change.TokenId, change.OccurredAt);
}
