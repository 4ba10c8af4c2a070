using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.ReviewMeetings;

namespace CsWorkPerf.Intake.Tests.Features.Conversations;

/// <summary>Conversations of the worker w1, who is on the telephone with a school on Tuesday 17 March 2026.</summary>
internal static class Talk
{
    /// <summary>The social worker who talks.</summary>
    public static readonly Actor Wendy = PanelHost.Worker("w1");

    /// <summary>Another one.</summary>
    public static readonly Actor Wilma = PanelHost.Worker("w2");

    public static readonly Actor Manager = PanelHost.Worker("w3", Roles.Manager);

    public static Contracts.Intake.V1.Conversations.ConversationsClient Conversations(this IntakeHost intake, Actor? actor = null) => new(intake.Host.As(actor ?? Wendy));

    /// <summary>A conversation with nothing missing, about these children.</summary>
    public static DraftContent About(params string[] children)
    {
        var content = new DraftContent
        {
            WorkerId = "w1", StartedAt = "2026-03-17T10:05", Source = "2A", CallerName = "Helen Head", CallerOrganisation = "Northside Primary",
            CallerRole = "Designated safeguarding lead", LocalityId = "L1", TeamId = "T1"
        };
        content.Children.AddRange(children.Select(child => new DraftChild { ChildId = child, LevelOfNeed = "2", Summary = "Said of " + child }));
        return content;
    }

    public static ConversationDraft Start(this IntakeHost intake, DraftContent? content = null, Actor? actor = null) =>
        intake.Conversations(actor).StartConversation(new StartConversationRequest { RequestId = IntakeHost.Key(), Content = content });

    public static DraftSaved Save(this IntakeHost intake, ConversationDraft draft, DraftContent content, Actor? actor = null, long? version = null, string? key = null) =>
        intake.Conversations(actor).SaveDraft(new SaveDraftRequest
        {
            RequestId = key ?? IntakeHost.Key(), ConversationId = draft.ConversationId, Version = version ?? draft.Version, Content = content
        });

    public static ConversationDetails End(this IntakeHost intake, ConversationDraft draft, string endedAt = "", Actor? actor = null, long? version = null, string? key = null) =>
        intake.Conversations(actor).EndConversation(new EndConversationRequest
        {
            RequestId = key ?? IntakeHost.Key(), ConversationId = draft.ConversationId, Version = version ?? draft.Version, EndedAt = endedAt
        });

    public static ConversationDraft Draft(this IntakeHost intake, string conversationId, Actor? actor = null) =>
        intake.Conversations(actor).GetDraft(new GetDraftRequest { ConversationId = conversationId });

    public static ConversationDetails Conversation(this IntakeHost intake, string conversationId, Actor? actor = null) =>
        intake.Conversations(actor).GetConversation(new GetConversationRequest { ConversationId = conversationId });

    public static void Discard(this IntakeHost intake, ConversationDraft draft, Actor? actor = null) =>
        intake.Conversations(actor).DiscardDraft(new DiscardDraftRequest { RequestId = IntakeHost.Key(), ConversationId = draft.ConversationId, Version = draft.Version });
}
