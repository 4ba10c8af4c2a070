using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Reviews;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>Review meetings between the wire and the domain.</summary>
internal static class MeetingMapping
{
    public static MeetingPlan Read(V1.DrawMeetingRequest request)
    {
        var found = new Violations();
        found.Required("held_on", request.HeldOn);
        found.Required("from", request.From);
        found.Required("to", request.To);
        foreach (var name in request.Strata)
        {
            if (!found.Required("strata", name)) continue;
            found.OneOf("strata", name, [.. MeetingPlan.AllStrata]);
        }
        var plan = new MeetingPlan(
            found.Day("held_on", request.HeldOn) ?? default, found.Day("from", request.From) ?? default, found.Day("to", request.To) ?? default, request.Size,
            [.. MeetingPlan.AllStrata.Where(request.Strata.Contains)]);
        found.ThrowIfAny();
        return plan;
    }

    public static Page Read(V1.ListMeetingsRequest request)
    {
        var found = new Violations();
        var page = found.Page(request.Page, new V1.ListMeetingsRequest(), keys: 1);
        found.ThrowIfAny();
        return page;
    }

    public static V1.NextDraw Write(DrawOutlook outlook) => new()
    {
        Commitment = outlook.Commitment,
        DrawnMeetingId = outlook.DrawnMeetingId,
        From = outlook.From.Text(),
        To = outlook.To.Text(),
        Decisions = outlook.Decisions,
        Older = outlook.Older
    };

    public static V1.ListMeetingsResponse Write(MeetingPage page)
    {
        var response = new V1.ListMeetingsResponse { Meetings = { page.Meetings.Select(Write) } };
        if (page is { More: true, Meetings: [.., var last] }) response.NextPageToken = PageMapping.Token(new V1.ListMeetingsRequest(), last.HeldOn.Text());
        return response;
    }

    public static V1.ReviewMeetingDetails Write(MeetingView view, WorkingDayCalendar calendar, DateOnly today) => new()
    {
        Meeting = Write(view.Meeting),
        Items = { view.Items.Select(item => Write(item, calendar, today)) }
    };

    public static V1.Draw Write(DrawProof proof) => new()
    {
        Meeting = Write(proof.Meeting),
        Secret = proof.Secret,
        Commitment = SampleDraw.Hash(proof.Secret),
        Seed = proof.Meeting.Seed,
        Repeats = proof.Repeats,
        Decisions =
        {
            proof.Decisions.Select(one => new V1.DrawnDecision
            {
                ContactId = one.ContactId, Stratum = SampleDraw.Stratum(proof.Meeting.Plan().Strata, one), Position = one.Position
            })
        }
    };

    public static V1.ReviewMeeting Write(ReviewMeeting meeting) => new()
    {
        MeetingId = meeting.MeetingId,
        HeldOn = meeting.HeldOn.Text(),
        From = meeting.From.Text(),
        To = meeting.To.Text(),
        Size = meeting.Size,
        Strata = { meeting.Plan().Strata },
        Decisions = meeting.Decisions,
        Drawn = meeting.Drawn,
        Reviewed = meeting.Reviewed,
        Agreed = meeting.Agreed,
        DrawnAt = Instant.Text(meeting.DrawnAt),
        DrawnBy = meeting.DrawnBy
    };

    private static V1.MeetingItem Write(AgendaItem item, WorkingDayCalendar calendar, DateOnly today)
    {
        var written = new V1.MeetingItem { Position = item.Decision.Position, ContactId = item.Decision.ContactId, Hidden = !item.Shown };
        if (!item.Shown) return written;
        written.Contact = ContactMapping.Write(item.Contact, calendar, today);
        written.Child = ChildMapping.WriteListed(item.Child, named: true);
        written.Review = item.Review is null ? null : ReviewMapping.Write(item.Review);
        written.OwnDecision = item.Own;
        written.DrawnOutcome = item.Decision.Outcome;
        return written;
    }
}
