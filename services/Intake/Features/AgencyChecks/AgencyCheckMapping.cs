using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Checks with other agencies between the wire and the domain.</summary>
internal static class AgencyCheckMapping
{
    private const int MostResult = 4000, MostReason = 1000;

    public static AskedCheck Read(V1.AskAgencyRequest request)
    {
        var found = new Violations();
        found.Required("agency", request.Agency);
        var asked = new AskedCheck(
            found.Code("agency", request.Agency, Agencies.Codes), found.Name("whom", request.Whom), found.Moment("asked_at", request.AskedAt), found.Moment("answer_by", request.AnswerBy));
        if (asked is { Agency: Agencies.Other, Whom: "" }) found.Required("whom", asked.Whom);
        found.ThrowIfAny();
        return asked;
    }

    public static CheckClosing Read(V1.AnswerCheckRequest request)
    {
        var found = new Violations();
        found.Required("result", request.Result);
        var answer = new CheckClosing(AgencyCheck.Answered, found.Moment("answered_at", request.AnsweredAt), found.Text("result", request.Result, MostResult));
        found.ThrowIfAny();
        return answer;
    }

    public static CheckClosing Read(V1.WithdrawCheckRequest request)
    {
        var found = new Violations();
        found.Required("reason", request.Reason);
        var withdrawn = new CheckClosing(AgencyCheck.Withdrawn, null, found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return withdrawn;
    }

    public static CheckTarget Target(string checkId, long version, Actor actor)
    {
        var found = new Violations();
        if (found.Required("check_id", checkId)) found.Id("check_id", checkId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the check that you saw.", "REQUIRED");
        found.ThrowIfAny();
        return new CheckTarget(checkId, version, actor);
    }

    public static (AgencyCheckFilter Filter, Page Page) Read(V1.ListAgencyChecksRequest request, LocalMoment now)
    {
        var found = new Violations();
        found.OneOf("state", request.State, AgencyCheckFilter.States);
        var filter = new AgencyCheckFilter(request.State.Length == 0 ? AgencyCheck.Asked : request.State, found.Code("agency", request.Agency, Agencies.Codes), now);
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.AgencyCheck Write(AgencyCheck check, LocalMoment now) => new()
    {
        CheckId = check.CheckId,
        Version = check.Version,
        ContactId = check.ContactId,
        Agency = check.Agency,
        Whom = check.Whom,
        AskedAt = check.AskedAt.ToString(),
        AskedBy = check.AskedBy,
        AnswerBy = check.AnswerBy.ToString(),
        State = check.State,
        Overdue = check.IsOverdue(now),
        AnsweredAt = check.AnsweredAt.Text(),
        Result = check.Result,
        ClosedBy = check.ClosedBy
    };

    /// <summary>A list; names and results of restricted children only for those who may see them.</summary>
    public static V1.ListAgencyChecksResponse Write(AgencyCheckPage page, V1.ListAgencyChecksRequest request, Actor actor, LocalMoment now)
    {
        var response = new V1.ListAgencyChecksResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        foreach (var (check, child) in page.Checks.Zip(page.Children))
        {
            var shown = Restricted.Names(child, actor) ? check : check with { Whom = "", Result = "" };
            response.Rows.Add(new V1.ListAgencyChecksResponse.Types.Row { Check = Write(shown, now), Child = ChildMapping.WriteListed(child, actor) });
        }
        if (page is { More: true, Checks: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.AnswerBy.ToString(), last.CheckId);
        return response;
    }

    private static V1.ListAgencyChecksRequest QueryOf(V1.ListAgencyChecksRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
