using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Contacts;
using Grpc.Core;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>The RPCs of conversations.</summary>
public sealed class ConversationsGrpc(
    StartConversation start, SaveDraft save, ReadDraft readDraft, ListDrafts listDrafts, TakeOverDraft takeOver, DiscardDraft discard,
    EndConversation end, ReadConversation read, ListConversations list, WorkingDayCalendar calendar, TimeProvider time)
    : Contracts.Intake.V1.Conversations.ConversationsBase
{
    public override async Task<Contracts.Intake.V1.ConversationDraft> StartConversation(StartConversationRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        return DraftMapping.Write(await start.HandleAsync(
            DraftMapping.Read(request.Content, LondonTime.Now(time)), actor, Key(request.RequestId, actor, request), context.CancellationToken), actor);
    }

    public override async Task<Contracts.Intake.V1.DraftSaved> SaveDraft(SaveDraftRequest request, ServerCallContext context)
    {
        var target = DraftMapping.Target(request.ConversationId, request.Version, context.Actor());
        var saved = DraftMapping.Write(await save.HandleAsync(target, DraftMapping.Read(request.Content), Key(request.RequestId, target.Actor, request), context.CancellationToken));
        saved.Notices.AddRange(Moments.Notices(request.Content.StartedAt));
        return saved;
    }

    public override async Task<Contracts.Intake.V1.ConversationDraft> GetDraft(GetDraftRequest request, ServerCallContext context) => DraftMapping.Write(
        await readDraft.HandleAsync(RequestFields.RecordId("conversation_id", request.ConversationId), context.Actor(), context.CancellationToken), context.Actor());

    public override async Task<ListDraftsResponse> ListDrafts(ListDraftsRequest request, ServerCallContext context) => DraftMapping.Write(
        await listDrafts.HandleAsync(request.Everybody, DraftMapping.Read(request), context.Actor(), context.CancellationToken), request, context.Actor());

    public override async Task<Contracts.Intake.V1.ConversationDraft> TakeOverDraft(TakeOverDraftRequest request, ServerCallContext context)
    {
        var target = DraftMapping.Target(request.ConversationId, request.Version, context.Actor());
        return DraftMapping.Write(await takeOver.HandleAsync(target, Key(request.RequestId, target.Actor, request), context.CancellationToken), target.Actor);
    }

    public override async Task<DiscardDraftResponse> DiscardDraft(DiscardDraftRequest request, ServerCallContext context)
    {
        var target = DraftMapping.Target(request.ConversationId, request.Version, context.Actor());
        await discard.HandleAsync(target, Key(request.RequestId, target.Actor, request), context.CancellationToken);
        return new DiscardDraftResponse();
    }

    public override async Task<ConversationDetails> EndConversation(EndConversationRequest request, ServerCallContext context)
    {
        var target = DraftMapping.Target(request.ConversationId, request.Version, context.Actor());
        var ended = ConversationMapping.Write(await end.HandleAsync(
            target, ConversationMapping.Read(request), request.RefuseUnlikelyTimes, Key(request.RequestId, target.Actor, request), context.CancellationToken), target.Actor, calendar, LondonTime.Today(time));
        ended.Notices.AddRange(Moments.Notices(ended.Conversation.StartedAt, request.EndedAt));
        return ended;
    }

    public override async Task<ConversationDetails> GetConversation(GetConversationRequest request, ServerCallContext context) => ConversationMapping.Write(
        await read.HandleAsync(RequestFields.RecordId("conversation_id", request.ConversationId), context.Actor(), context.CancellationToken), context.Actor(), calendar, LondonTime.Today(time));

    public override async Task<ListConversationsResponse> ListConversations(ListConversationsRequest request, ServerCallContext context)
    {
        var (filter, page) = ConversationMapping.Read(request);
        return ConversationMapping.Write(await list.HandleAsync(filter, page, context.Actor(), context.CancellationToken), request);
    }

    private static RequestKey Key(string requestId, Actor actor, Google.Protobuf.IMessage request) => RequestKey.Of(requestId, actor.AccountId, request);
}
