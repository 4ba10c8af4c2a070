using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Intake.Features.Contacts;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Conversations that have ended between the wire and the domain.</summary>
internal static class ConversationMapping
{
    public static LocalMoment? Read(V1.EndConversationRequest request)
    {
        var found = new Violations();
        var ended = found.Moment("ended_at", request.EndedAt);
        found.ThrowIfAny();
        return ended;
    }

    public static (ConversationFilter Filter, Page Page) Read(V1.ListConversationsRequest request)
    {
        var found = new Violations();
        var filter = new ConversationFilter(found.Id("worker_id", request.WorkerId), found.Day("from", request.From), found.Day("to", request.To));
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.ConversationDetails Write(ConversationView view, Actor actor, WorkingDayCalendar calendar, DateOnly today)
    {
        var written = new V1.ConversationDetails { Conversation = Write(view.Conversation) };
        written.Contacts.AddRange(view.Contacts.Select(contact => ContactListMapping.WriteRow(contact, view.Children[contact.ChildId], actor, calendar, today)));
        return written;
    }

    public static V1.ListConversationsResponse Write(ConversationPage page, V1.ListConversationsRequest request)
    {
        var response = new V1.ListConversationsResponse();
        response.Conversations.AddRange(page.Conversations.Select(Write));
        if (page is { More: true, Conversations: [.., var last] })
            response.NextPageToken = PageMapping.Token(Query(request), last.StartedAt.ToString(), last.ConversationId);
        return response;
    }

    private static V1.Conversation Write(Conversation conversation) => new()
    {
        ConversationId = conversation.ConversationId,
        WorkerId = conversation.WorkerId,
        StartedAt = conversation.StartedAt.ToString(),
        EndedAt = conversation.EndedAt.ToString(),
        Source = conversation.Source,
        CallerName = conversation.CallerName,
        CallerOrganisation = conversation.CallerOrganisation,
        CallerRole = conversation.CallerRole,
        RecordedBy = conversation.RecordedBy,
        Children = conversation.Children
    };

    private static V1.ListConversationsRequest Query(V1.ListConversationsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
