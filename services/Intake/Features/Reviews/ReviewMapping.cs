using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Decisions;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Reviews between the wire and the domain.</summary>
internal static class ReviewMapping
{
    private const int MostLearning = 4000;

    public static (string MeetingId, string ContactId, PanelVerdict Verdict) Read(V1.RecordVerdictRequest request)
    {
        var found = new Violations();
        found.Required("meeting_id", request.MeetingId);
        found.Required("contact_id", request.ContactId);
        var read = (found.Id("meeting_id", request.MeetingId), found.Id("contact_id", request.ContactId), Read(found, request.Verdict, request.Learning, request.ReviewedOn));
        found.ThrowIfAny();
        return read;
    }

    public static (string ReviewId, long Version, PanelVerdict Verdict) Read(V1.CorrectVerdictRequest request)
    {
        var found = new Violations();
        found.Required("review_id", request.ReviewId);
        if (request.Version < 1) found.Add("version", $"version is {request.Version}; give the version of the review that you saw.", "REQUIRED");
        var read = (found.Id("review_id", request.ReviewId), request.Version, Read(found, request.Verdict, request.Learning, request.ReviewedOn));
        found.ThrowIfAny();
        return read;
    }

    public static (ReviewFilter Filter, Page Page) Read(V1.ListReviewsRequest request)
    {
        var found = new Violations();
        found.OneOf("source_group", request.SourceGroup, [.. ReferralSources.Groups]);
        var filter = new ReviewFilter
        {
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            Verdict = found.Code("verdict", request.Verdict, Verdicts.Codes),
            Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
            LocalityId = found.Id("locality_id", request.LocalityId),
            Sources = request.SourceGroup.Length == 0 ? [] : [.. ReferralSources.Codes.Values.Where(code => ReferralSources.GroupOf(code) == request.SourceGroup)],
            WithLearning = request.WithLearning
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.Review Write(Review review) => new()
    {
        ReviewId = review.ReviewId,
        Version = review.Version,
        CouncilId = review.CouncilId,
        ContactId = review.ContactId,
        MeetingId = review.MeetingId,
        ReviewedOn = review.ReviewedOn.Text(),
        Verdict = review.Verdict,
        Learning = review.Learning,
        RecordedBy = review.RecordedBy,
        RecordedAt = Instant.Text(review.RecordedAt),
        Origin = review.Origin
    };

    public static V1.ReviewDetails Write(ReviewView view, WorkingDayCalendar calendar, DateOnly today) => new()
    {
        Review = Write(view.Review),
        Contact = view.Contact is null ? null : ContactMapping.Write(view.Contact, calendar, today),
        Child = view.Child is null ? null : ChildMapping.WriteListed(view.Child, named: true),
        History = { view.History.Select(Write) },
        OwnDecision = view.Own,
        ReviewedDecision = view.ReviewedDecision is null ? null : DecisionMapping.Write(view.ReviewedDecision)
    };

    /// <summary>A list; names and learning of restricted children only for those who may see them.</summary>
    public static V1.ListReviewsResponse Write(ReviewPage page, V1.ListReviewsRequest request, Actor actor)
    {
        var response = new V1.ListReviewsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Reviews.Select(line => Row(line, page.Children.GetValueOrDefault(line.ChildId), actor)));
        if (page is { More: true, Reviews: [.., var last] })
            response.NextPageToken = PageMapping.Token(QueryOf(request), last.ReviewedOn.Text(), last.ReviewId);
        return response;
    }

    private static V1.ListReviewsResponse.Types.Row Row(ReviewLine line, Child? child, Actor actor)
    {
        var shown = child is null || Restricted.Names(child, actor) ? line : line with { Learning = "", Outcome = "" };
        return new V1.ListReviewsResponse.Types.Row
        {
            Review = Write(shown),
            Child = child is null ? null : ChildMapping.WriteListed(child, actor),
            Source = line.Source,
            SourceGroup = ReferralSources.GroupOf(line.Source),
            Outcome = shown.Outcome,
            LocalityId = line.LocalityId,
            DecidedAt = line.DecidedAt,
            WorkerId = line.WorkerId
        };
    }

    private static PanelVerdict Read(Violations found, string verdict, string learning, string reviewedOn)
    {
        found.Required("verdict", verdict);
        return new(found.Code("verdict", verdict, Verdicts.Codes), found.Text("learning", learning, MostLearning), found.Day("reviewed_on", reviewedOn));
    }

    private static V1.ListReviewsRequest QueryOf(V1.ListReviewsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
