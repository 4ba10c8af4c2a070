using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>Lists of next steps between the wire and the domain.</summary>
internal static class NextStepListMapping
{
    public static (NextStepFilter Filter, Page Page) Read(V1.ListNextStepsRequest request, DateOnly today)
    {
        var found = new Violations();
        found.OneOf("state", request.State, NextStepFilter.States);
        var filter = new NextStepFilter
        {
            State = request.State.Length == 0 ? NextStep.Open : request.State,
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
            From = found.Day("from", request.From),
            To = found.Day("to", request.To),
            Today = today
        };
        if (filter.To < filter.From) found.Add("to", $"to '{request.To}' is before from '{request.From}'.", "TOO_EARLY");
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    /// <summary>A list; names and texts of restricted children only for those who may see them.</summary>
    public static V1.ListNextStepsResponse Write(NextStepPage page, V1.ListNextStepsRequest request, Actor actor, DateOnly today)
    {
        var response = new V1.ListNextStepsResponse { Total = page.Total, TotalCapped = page.TotalCapped };
        response.Rows.AddRange(page.Steps.Select(line => Row(line, page.Children[line.ChildId], actor, today)));
        if (page is { More: true, Steps: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), last.DueOn.Text(), last.StepId);
        return response;
    }

    private static V1.ListNextStepsResponse.Types.Row Row(NextStepLine line, Child child, Actor actor, DateOnly today)
    {
        var shown = Restricted.Names(child, actor) ? line : line with { What = "", Who = "", Note = "", Outcome = "" };
        return new V1.ListNextStepsResponse.Types.Row { Step = NextStepMapping.Write(shown, today), Child = ChildMapping.WriteListed(child, actor), Outcome = shown.Outcome };
    }

    private static V1.ListNextStepsRequest QueryOf(V1.ListNextStepsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
