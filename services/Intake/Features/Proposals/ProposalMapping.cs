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

namespace CsWorkPerf.Intake.Features.Proposals;

/// <summary>Proposed decisions between the wire and the domain.</summary>
internal static class ProposalMapping
{
    private const int MostReason = 1000;

    public static string Read(V1.ReturnProposalRequest request)
    {
        var found = new Violations();
        found.Required("reason", request.Reason);
        var reason = found.Text("reason", request.Reason, MostReason);
        found.ThrowIfAny();
        return reason;
    }

    public static (ProposalFilter Filter, Page Page) Read(V1.ListProposalsRequest request, Actor actor)
    {
        var found = new Violations();
        found.OneOf("state", request.State, ProposalFilter.States);
        found.OneOf("proposed_by", request.ProposedBy, ProposalFilter.Proposers);
        found.OneOf("order_by", request.OrderBy, ProposalFilter.Orders);
        var filter = new ProposalFilter
        {
            State = request.State.Length > 0 ? request.State : Proposal.Waiting,
            ProposedBy = request.ProposedBy,
            AccountId = actor.AccountId,
            TeamId = found.Id("team_id", request.TeamId),
            Outcome = found.Code("outcome", request.Outcome, Outcomes.Codes),
            OrderBy = request.OrderBy.Length > 0 ? request.OrderBy : ProposalFilter.Longest
        };
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        found.ThrowIfAny();
        return (filter, page);
    }

    public static V1.Proposal Write(Proposal proposal, Actor actor) => new()
    {
        Outcome = proposal.Decision.Outcome,
        Rationale = proposal.Decision.Rationale,
        NfaReason = proposal.Decision.NfaReason,
        BestPlaced = proposal.Decision.BestPlaced,
        DecidedAt = proposal.Decision.DecidedAt.Text(),
        CorrectionReason = proposal.CorrectionReason,
        Correction = proposal.IsCorrection,
        GoesTo = proposal.Decision.GoesTo,
        CaseTeamId = proposal.Decision.CaseTeamId,
        CaseWorkerId = proposal.Decision.CaseWorkerId,
        NextSteps =
        {
            proposal.Decision.NextSteps.Select(plan => new V1.NextStepPlan { What = plan.What, TeamId = plan.TeamId, WorkerId = plan.WorkerId, Who = plan.Who, DueOn = plan.DueOn.Text() })
        },
        State = proposal.State,
        ProposedBy = proposal.ProposedBy,
        ProposedAt = Instant.Text(proposal.ProposedAt),
        AnsweredBy = proposal.AnsweredBy,
        AnsweredAt = proposal.AnsweredAt is { } at ? Instant.Text(at) : "",
        Reason = proposal.Reason,
        Own = proposal.IsOwn(actor)
    };

    public static V1.ListProposalsResponse Write(ProposalPage page, V1.ListProposalsRequest request, AgreementSettings agreement, Actor actor, WorkingDayCalendar calendar, DateOnly today)
    {
        var response = new V1.ListProposalsResponse { Total = page.Count.Total, TotalCapped = page.Count.Capped, AgreementOutcomes = { agreement.Outcomes } };
        response.Rows.AddRange(page.Rows.Select(row => new V1.ListProposalsResponse.Types.Row
        {
            Contact = ContactListMapping.WriteRow(row.Contact, row.Child, actor, calendar, today).Contact,
            Child = ChildMapping.WriteListed(row.Child, actor),
            Proposal = WithoutTexts(Write(row.Proposal, actor)),
            WorkingDays = Waited(row.Proposal, calendar, today)
        }));
        if (page is { More: true, Rows: [.., var last] }) response.NextPageToken = PageMapping.Token(QueryOf(request), Instant.Text(last.Proposal.ProposedAt), last.Proposal.ContactId);
        return response;
    }

    private static int Waited(Proposal proposal, WorkingDayCalendar calendar, DateOnly today) =>
        calendar.WorkingDays(LondonTime.DayOf(proposal.ProposedAt), proposal.AnsweredAt is { } answered ? LondonTime.DayOf(answered) : today);

    private static V1.Proposal WithoutTexts(V1.Proposal proposal)
    {
        (proposal.Rationale, proposal.NfaReason, proposal.BestPlaced, proposal.GoesTo, proposal.CorrectionReason, proposal.Reason) = ("", "", "", "", "", "");
        proposal.NextSteps.Clear();
        return proposal;
    }

    private static V1.ListProposalsRequest QueryOf(V1.ListProposalsRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
