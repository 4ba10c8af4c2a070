using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>Drafts of conversations between the wire and the domain.</summary>
internal static class DraftMapping
{
    /// <summary>A draft takes more than a contact will, so that a long text is kept until it is shortened.</summary>
    private const int MostText = 10_000;

    /// <param name="content">What the request says; a missing one is empty.</param>
    /// <param name="started">When it started where it does not say; null where it must.</param>
    public static DraftContent Read(V1.DraftContent? content, LocalMoment? started = null)
    {
        var found = new Violations();
        content ??= new V1.DraftContent();
        if (started is null) found.Required("content.started_at", content.StartedAt);
        if (content.Children.Count > DraftContent.MostChildren)
            found.Add("content.children", $"content.children has {content.Children.Count} entries; at most {DraftContent.MostChildren} are allowed.", "TOO_MANY");
        var read = new DraftContent
        {
            WorkerId = found.Id("content.worker_id", content.WorkerId),
            StartedAt = found.Moment("content.started_at", content.StartedAt) ?? started ?? default,
            Source = found.Code("content.source", content.Source, ReferralSources.Codes),
            CallerName = Text(found, "content.caller_name", content.CallerName),
            CallerOrganisation = Text(found, "content.caller_organisation", content.CallerOrganisation),
            CallerRole = Text(found, "content.caller_role", content.CallerRole),
            LocalityId = found.Id("content.locality_id", content.LocalityId),
            TeamId = found.Id("content.team_id", content.TeamId),
            Children = [.. content.Children.Select((child, i) => Read(found, child, $"content.children[{i}]."))]
        };
        found.ThrowIfAny();
        return read;
    }

    public static DraftTarget Target(string conversationId, long version, Actor actor)
    {
        var found = new Violations();
        if (found.Required("conversation_id", conversationId)) found.Id("conversation_id", conversationId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the draft that you saw.", "REQUIRED");
        found.ThrowIfAny();
        return new DraftTarget(conversationId, version, actor);
    }

    public static Page Read(V1.ListDraftsRequest request)
    {
        var found = new Violations();
        var page = found.Page(request.Page, new V1.ListDraftsRequest { Everybody = request.Everybody }, keys: 2);
        found.ThrowIfAny();
        return page;
    }

    public static V1.ConversationDraft Write(DraftView view, Actor actor)
    {
        var draft = view.Draft;
        var written = new V1.ConversationDraft
        {
            ConversationId = draft.ConversationId,
            Version = draft.Version,
            Owner = draft.Owner,
            BegunAt = Instant.Text(draft.BegunAt),
            SavedAt = Instant.Text(draft.SavedAt),
            TakenFrom = draft.TakenFrom,
            Content = Write(draft.Content)
        };
        written.Children.AddRange(view.Children.Values.Select(child => WriteChild(child, Restricted.Names(child, actor))));
        return written;
    }

    /// <summary>A child as the page of a draft names them: it says who is in it, as a list does, and opens no record.</summary>
    private static V1.Child WriteChild(Child child, bool named) => new()
    {
        ChildId = child.ChildId, FirstName = named ? child.FirstName : "", LastName = named ? child.LastName : "", Restricted = child.IsRestricted
    };

    public static V1.DraftSaved Write(DraftSaved saved) => new() { Version = saved.Version, SavedAt = Instant.Text(saved.SavedAt) };

    public static V1.ListDraftsResponse Write(DraftPage page, V1.ListDraftsRequest request, Actor actor)
    {
        var response = new V1.ListDraftsResponse();
        response.Rows.AddRange(page.Drafts.Select(draft => new V1.ListDraftsResponse.Types.Row
        {
            ConversationId = draft.ConversationId,
            Version = draft.Version,
            Owner = draft.Owner,
            Own = draft.AccountId == actor.AccountId,
            BegunAt = Instant.Text(draft.BegunAt),
            SavedAt = Instant.Text(draft.SavedAt),
            Children = draft.Content.Children.Count,
            CallerOrganisation = draft.AccountId == actor.AccountId ? draft.Content.CallerOrganisation : "",
            StartedAt = draft.AccountId == actor.AccountId ? draft.Content.StartedAt.ToString() : "",
            Source = draft.AccountId == actor.AccountId ? draft.Content.Source : ""
        }));
        if (page is { More: true, Drafts: [.., var last] })
            response.NextPageToken = PageMapping.Token(new V1.ListDraftsRequest { Everybody = request.Everybody }, Instant.Text(last.SavedAt), last.ConversationId);
        return response;
    }

    private static DraftChild Read(Violations found, V1.DraftChild child, string before)
    {
        found.Required(before + "child_id", child.ChildId);
        return new()
        {
            ChildId = found.Id(before + "child_id", child.ChildId),
            LocalityId = found.Id(before + "locality_id", child.LocalityId),
            PrimaryNeed = found.Code(before + "primary_need", child.PrimaryNeed, PrimaryNeeds.Codes),
            Summary = Text(found, before + "summary", child.Summary),
            Concern = new Concern
            {
                Factors = found.Codes(before + "factors", child.Factors, Factors.Codes),
                LevelOfNeed = found.Code(before + "level_of_need", child.LevelOfNeed, LevelsOfNeed.Codes),
                Consent = found.Code(before + "consent", child.Consent, Consents.Codes),
                ConsentReason = Text(found, before + "consent_reason", child.ConsentReason),
                Advice = Text(found, before + "advice", child.Advice),
                BestPlaced = Text(found, before + "best_placed", child.BestPlaced)
            }
        };
    }

    // What was pasted from elsewhere may hold a control character, for which nothing must be lost.
    private static string Text(Violations found, string field, string value) =>
        found.Text(field, string.Concat(value.Select(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t') ? ' ' : letter)), MostText);

    private static V1.DraftContent Write(DraftContent content)
    {
        var written = new V1.DraftContent
        {
            WorkerId = content.WorkerId,
            StartedAt = content.StartedAt.ToString(),
            Source = content.Source,
            CallerName = content.CallerName,
            CallerOrganisation = content.CallerOrganisation,
            CallerRole = content.CallerRole,
            LocalityId = content.LocalityId,
            TeamId = content.TeamId
        };
        written.Children.AddRange(content.Children.Select(Write));
        return written;
    }

    private static V1.DraftChild Write(DraftChild child)
    {
        var written = new V1.DraftChild
        {
            ChildId = child.ChildId,
            LocalityId = child.LocalityId,
            PrimaryNeed = child.PrimaryNeed,
            LevelOfNeed = child.Concern.LevelOfNeed,
            Consent = child.Concern.Consent,
            ConsentReason = child.Concern.ConsentReason,
            Advice = child.Concern.Advice,
            BestPlaced = child.Concern.BestPlaced,
            Summary = child.Summary
        };
        written.Factors.AddRange(child.Concern.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return written;
    }
}
