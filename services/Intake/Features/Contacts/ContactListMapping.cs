using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Lists of contacts between the wire and the domain.</summary>
internal static class ContactListMapping
{
    public static (ContactFilter Filter, Page Page) Read(V1.ListContactsRequest request)
    {
        var found = new Violations();
        if (found.OneOf("status", request.Status, ContactStatus.All) && found.OneOf("clock", request.Clock, ContactClock.States)
            && request.Clock.Length > 0 && request.Status is not ("" or ContactStatus.Open))
            found.Add("clock", "clock is of open contacts; leave status empty or open.", "NOT_ALLOWED");
        if (found.OneOf("feedback", request.Feedback, FeedbackClock.Waiting) && request.Feedback.Length > 0 && (request.Clock.Length > 0 || request.Status is not ("" or ContactStatus.Decided)))
            found.Add("feedback", "feedback is of decided contacts; leave clock empty, and status empty or decided.", "NOT_ALLOWED");
        found.OneOf("order_by", request.OrderBy, ContactFilter.Orders);
        var filter = new ContactFilter
        {
            Status = request.Status,
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            ChildId = found.Id("child_id", request.ChildId),
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Mode = found.Code("mode", request.Mode, Modes.Codes),
            Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            Clock = request.Clock,
            Feedback = request.Feedback,
            OrderBy = request.OrderBy.Length == 0 ? ContactFilter.Orders[0] : request.OrderBy
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, Query(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    /// <summary>Rows of a list: see <see cref="WriteRow"/>.</summary>
    public static V1.ListContactsResponse Write(ContactPage page, V1.ListContactsRequest request, ContactFilter filter, Actor actor, WorkingDayCalendar calendar, DateOnly today)
    {
        var response = new V1.ListContactsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Contacts.Select(contact => WriteRow(contact, page.Children[contact.ChildId], actor, calendar, today)));
        if (page is { More: true, Contacts: [.., var last] })
            response.NextPageToken = PageMapping.Token(Query(request), filter.OrderBy.EndsWith("decided_at", StringComparison.Ordinal) ? last.DecidedAt.Text() : last.ReceivedAt.ToString(), last.ContactId);
        return response;
    }

    /// <summary>A contact in a list, without free text; of a restricted child, for those who may not open it, without all that it says.</summary>
    public static V1.ListContactsResponse.Types.Row WriteRow(Contact contact, Child child, Actor actor, WorkingDayCalendar calendar, DateOnly today)
    {
        var row = ContactMapping.Write(contact, calendar, today);
        row.Summary = row.ConsentReason = row.Advice = row.Rationale = row.NfaReason = row.BestPlaced = row.GoesTo = "";
        if (!Restricted.Names(child, actor))
        {
            row.CouncilId = row.PrimaryNeed = row.LevelOfNeed = row.Consent = row.Outcome = row.ReferralId = row.CaseTeamId = row.CaseWorkerId = "";
            row.Factors.Clear();
        }
        var listed = ChildMapping.WriteListed(child, actor);
        return new() { Contact = row, ChildName = listed.Name, Restricted = listed.Restricted, ChildCouncilId = listed.CouncilId };
    }

    public static V1.OpenContactCounts Write(OpenContactCounts counts) => new()
    {
        Open = Write(counts.Open),
        Overdue = Write(counts.Overdue),
        WithWorker = counts.WithWorker is { } own ? Write(own) : null,
        OwnDrafts = counts.OwnDrafts.Count,
        OldestOwnDraft = counts.OwnDrafts.OldestAt,
        ToAgree = counts.ToAgree is { } waiting ? Write(waiting) : null,
        Returned = Write(counts.Returned)
    };

    private static V1.OpenContactCounts.Types.Count Write(ContactCount count) => new() { Total = count.Total, TotalCapped = count.Capped };

    private static V1.ListContactsRequest Query(V1.ListContactsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
