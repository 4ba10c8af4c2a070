using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Lists of audits, and drift, between the wire and the domain.</summary>
internal static class AuditListMapping
{
    public static (AuditFilter Filter, Page Page) Read(V1.ListAuditsRequest request)
    {
        var found = new Violations();
        found.OneOf("order", request.Order, AuditFilter.Orders);
        found.OneOf("moderated", request.Moderated, [AuditFilter.Yes, AuditFilter.No, AuditFilter.Changed]);
        found.OneOf("discussed", request.Discussed, [AuditFilter.Yes, AuditFilter.No]);
        var (from, to) = Days(found, request.From, request.To);
        var filter = new AuditFilter
        {
            From = from,
            To = to,
            Grade = found.Code("grade", request.Grade, Grades.Codes),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            AuditorId = found.Id("auditor_id", request.AuditorId),
            Moderated = request.Moderated,
            Discussed = request.Discussed,
            ChildId = found.Id("child_id", request.ChildId),
            ProgrammeId = found.Id("programme_id", request.ProgrammeId),
            Order = request.Order.Length == 0 ? AuditFilter.ByDay : request.Order,
            Ascending = request.Ascending
        };
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static (DateOnly? From, DateOnly? To) Read(V1.GetModerationDriftRequest request)
    {
        var found = new Violations();
        var days = Days(found, request.From, request.To);
        found.ThrowIfAny();
        return days;
    }

    public static V1.ListAuditsResponse Write(AuditPage page, V1.ListAuditsRequest request)
    {
        var response = new V1.ListAuditsResponse { Audits = { page.Audits.Select(AuditMapping.Write) }, Total = page.Total, TotalCapped = page.TotalCapped };
        if (page is { More: true, Audits: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.SortKey, last.AuditId);
        return response;
    }

    public static V1.ModerationDrift Write(DriftView view) => new() { Auditors = { view.Auditors.Select(Write) }, All = Write(view.All) };

    private static V1.AuditorDrift Write(AuditorDrift drift)
    {
        var written = new V1.AuditorDrift
        {
            AuditorId = drift.AuditorId,
            Moderated = drift.Moderated,
            Lowered = drift.Lowered,
            Unchanged = drift.Unchanged,
            Raised = drift.Raised,
            Points = drift.Points,
            UnchangedLow = drift.Agreement.Interval.Low,
            UnchangedHigh = drift.Agreement.Interval.High,
            Leaning = drift.Leaning
        };
        if (drift.Mean is { } mean) written.Mean = mean;
        return written;
    }

    private static (DateOnly? From, DateOnly? To) Days(Violations found, string from, string to)
    {
        var days = (From: found.Day("from", from), To: found.Day("to", to));
        if (days.To < days.From) found.Add("to", $"to '{to}' is before from '{from}'.", "TOO_EARLY");
        return days;
    }

    private static V1.ListAuditsRequest QueryOf(V1.ListAuditsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
