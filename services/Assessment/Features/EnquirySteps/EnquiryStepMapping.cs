using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>What is done to enquiries, from the wire.</summary>
internal static class EnquiryStepMapping
{
    private const int MostNote = 4000, MostReason = 1000;

    private static readonly string[] Answers = ["true", "false"];

    public static NewEnquiry Read(V1.StartEnquiryRequest request)
    {
        var found = new Violations();
        var started = new NewEnquiry
        {
            ChildId = Child(found, request.ChildId),
            ReferralId = found.Id("referral_id", request.ReferralId),
            StrategyOn = Day(found, "strategy_on", request.StrategyOn),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            Note = found.Text("note", request.Note, MostNote)
        };
        found.ThrowIfAny();
        return started;
    }

    public static (EnquiryTarget Target, Visit Step) Read(V1.RecordVisitRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, found.Text("note", request.Note, MostNote));
        var step = new Visit(Day(found, "visit_on", request.VisitOn));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (EnquiryTarget Target, Conclusion Step) Read(V1.ConcludeEnquiryRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, found.Text("note", request.Note, MostNote));
        found.Required("icpc_required", request.IcpcRequired);
        found.OneOf("icpc_required", request.IcpcRequired, Answers);
        var step = new Conclusion
        {
            ConcludedOn = Day(found, "concluded_on", request.ConcludedOn),
            IcpcRequired = request.IcpcRequired,
            Outcomes = found.Codes("outcomes", request.Outcomes, EnquiryOutcomes.Codes, alone: EnquiryOutcomes.Nfa),
            NoVisitReason = found.Text("no_visit_reason", request.NoVisitReason, MostReason)
        };
        found.ThrowIfAny();
        return (target, step);
    }

    public static (EnquiryTarget Target, ConferencePlan Step) Read(V1.PlanConferenceRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, found.Text("note", request.Note, MostNote));
        var step = new ConferencePlan(Day(found, "icpc_planned_on", request.IcpcPlannedOn));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (EnquiryTarget Target, HeldConference Step) Read(V1.RecordConferenceRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, found.Text("note", request.Note, MostNote));
        var step = new HeldConference(
            Day(found, "icpc_on", request.IcpcOn), found.Codes("icpc_outcomes", request.IcpcOutcomes, ConferenceOutcomes.Codes, alone: ConferenceOutcomes.Nfa));
        found.ThrowIfAny();
        return (target, step);
    }

    public static (EnquiryTarget Target, Correction Step) Read(V1.ChangeEnquiryRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, Reason(found, request.Reason));
        found.OneOf("icpc_required", request.IcpcRequired, Answers);
        var step = new Correction
        {
            StrategyOn = Day(found, "strategy_on", request.StrategyOn),
            VisitOn = found.Day("visit_on", request.VisitOn),
            NoVisitReason = found.Text("no_visit_reason", request.NoVisitReason, MostReason),
            IcpcRequired = request.IcpcRequired,
            IcpcOn = found.Day("icpc_on", request.IcpcOn),
            IcpcOutcomes = found.Codes("icpc_outcomes", request.IcpcOutcomes, ConferenceOutcomes.Codes, alone: ConferenceOutcomes.Nfa),
            ConcludedOn = found.Day("concluded_on", request.ConcludedOn),
            Outcomes = found.Codes("outcomes", request.Outcomes, EnquiryOutcomes.Codes, alone: EnquiryOutcomes.Nfa),
            ReferralId = found.Id("referral_id", request.ReferralId),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId)
        };
        found.ThrowIfAny();
        return (target, step);
    }

    public static (EnquiryTarget Target, EnquiryWithdrawal Step) Read(V1.WithdrawEnquiryRequest request, Actor actor)
    {
        var found = new Violations();
        var target = Target(found, request.S47Id, request.Version, actor, Reason(found, request.Reason));
        found.ThrowIfAny();
        return (target, new());
    }

    private static EnquiryTarget Target(Violations found, string s47Id, long version, Actor actor, string note)
    {
        var id = found.Required("s47_id", s47Id) ? found.Id("s47_id", s47Id) : "";
        if (version < 1) found.Add("version", $"version is {version}; give the version of the enquiry that you saw.", "REQUIRED");
        return new(id, version, actor, note);
    }

    private static string Child(Violations found, string childId)
    {
        if (!found.Required("child_id", childId)) return "";
        if (OwnId.Is(childId)) return childId;
        found.Add("child_id", "child_id is not Intake's id of a child.", "UNKNOWN_ID");
        return "";
    }

    private static DateOnly Day(Violations found, string field, string value) => found.Required(field, value) ? found.Day(field, value) ?? default : default;

    private static string Reason(Violations found, string reason) => found.Required("reason", reason) ? found.Text("reason", reason, MostReason) : "";
}
