using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: conversations and their drafts.</summary>
public sealed class ConversationBackend(Conversations.ConversationsClient conversations)
{
    /// <summary>How often a child is added to a draft that somebody saves at the same time.</summary>
    private const int Attempts = 5;

    public async Task<ConversationDraft> StartAsync(StartConversationRequest request, CancellationToken cancellation) =>
        await conversations.StartConversationAsync(request, cancellationToken: cancellation);

    public async Task<DraftSaved> SaveDraftAsync(SaveDraftRequest request, CancellationToken cancellation) =>
        await conversations.SaveDraftAsync(request, cancellationToken: cancellation);

    /// <summary>A draft; null where it was discarded or has ended.</summary>
    public async Task<ConversationDraft?> FindDraftAsync(string conversationId, CancellationToken cancellation)
    {
        try
        {
            return await conversations.GetDraftAsync(new GetDraftRequest { ConversationId = conversationId }, cancellationToken: cancellation);
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is NotFound)
        {
            return null;
        }
    }

    /// <summary>Adds a child to a draft as it is now; false where the child is in it already.</summary>
    public async Task<bool> AddChildAsync(string conversationId, string childId, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var draft = await conversations.GetDraftAsync(new GetDraftRequest { ConversationId = conversationId }, cancellationToken: cancellation);
            if (draft.Content.Children.Any(child => child.ChildId == childId)) return false;
            draft.Content.Children.Add(new DraftChild { ChildId = childId });
            try
            {
                await SaveDraftAsync(new SaveDraftRequest { RequestId = Guid.NewGuid().ToString(), ConversationId = conversationId, Version = draft.Version, Content = draft.Content }, cancellation);
                return true;
            }
            catch (RpcException error) when (RpcErrors.Refusal(error) is StaleVersion && attempt < Attempts)
            {
                // Another window saves it by itself every few seconds.
            }
        }
    }

    public async Task<ListDraftsResponse> ListDraftsAsync(bool everybody, PageRequest page, CancellationToken cancellation) =>
        await conversations.ListDraftsAsync(new ListDraftsRequest { Everybody = everybody, Page = page }, cancellationToken: cancellation);

    /// <summary>Every draft, page after page.</summary>
    public IAsyncEnumerable<ListDraftsResponse.Types.Row> AllDraftsAsync(bool everybody, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListDraftsAsync(everybody, page, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<ConversationDraft> TakeOverAsync(TakeOverDraftRequest request, CancellationToken cancellation) =>
        await conversations.TakeOverDraftAsync(request, cancellationToken: cancellation);

    public async Task<DiscardDraftResponse> DiscardAsync(DiscardDraftRequest request, CancellationToken cancellation) =>
        await conversations.DiscardDraftAsync(request, cancellationToken: cancellation);

    public async Task<ConversationDetails> EndAsync(EndConversationRequest request, CancellationToken cancellation) =>
        await conversations.EndConversationAsync(request, cancellationToken: cancellation);

    public async Task<ConversationDetails> GetAsync(string conversationId, CancellationToken cancellation) =>
        await conversations.GetConversationAsync(new GetConversationRequest { ConversationId = conversationId }, cancellationToken: cancellation);

    public async Task<ListConversationsResponse> ListAsync(ListConversationsRequest request, CancellationToken cancellation) =>
        await conversations.ListConversationsAsync(request, cancellationToken: cancellation);

    /// <summary>Every conversation of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<Conversation> AllAsync(ListConversationsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new ListConversationsRequest(request) { Page = page }, cancellation), list => list.Conversations, list => list.NextPageToken, cancellation);
}
