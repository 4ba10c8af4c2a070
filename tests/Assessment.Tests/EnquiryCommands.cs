using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>The commands about enquiries, as a practitioner of the host's today (Tuesday 17 March 2026) gives them.</summary>
internal static class EnquiryCommands
{
    /// <summary>An enquiry about c1 from Monday 9 March 2026.</summary>
    public static Enquiry Start(this AssessmentHost host, Action<StartEnquiryRequest>? more = null)
    {
        var request = new StartEnquiryRequest { RequestId = NewId(), ChildId = Own("c1"), StrategyOn = "2026-03-09", TeamId = "T1" };
        more?.Invoke(request);
        return host.Enquiries().StartEnquiry(request);
    }

    public static Enquiry Visit(this AssessmentHost host, Enquiry enquiry, string day = "2026-03-10") => host.Enquiries().RecordVisit(
        new RecordVisitRequest { RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, VisitOn = day, Note = "Seen at school." });

    public static Enquiry Conclude(this AssessmentHost host, Enquiry enquiry, Action<ConcludeEnquiryRequest>? more = null)
    {
        var request = new ConcludeEnquiryRequest { RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, ConcludedOn = "2026-03-16", IcpcRequired = "true" };
        more?.Invoke(request);
        return host.Enquiries().ConcludeEnquiry(request);
    }

    public static Enquiry Plan(this AssessmentHost host, Enquiry enquiry, string day = "2026-03-27") => host.Enquiries().PlanConference(
        new PlanConferenceRequest { RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, IcpcPlannedOn = day });

    public static Enquiry Hold(this AssessmentHost host, Enquiry enquiry, string day = "2026-03-17", params string[] outcomes) => host.Enquiries().RecordConference(new RecordConferenceRequest
    {
        RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, IcpcOn = day, IcpcOutcomes = { outcomes.Length == 0 ? ["cp_plan"] : outcomes }
    });

    /// <summary>A correction that leaves everything as it is but for <paramref name="more"/>.</summary>
    public static Enquiry Change(this AssessmentHost host, Enquiry enquiry, Action<ChangeEnquiryRequest>? more = null)
    {
        var request = new ChangeEnquiryRequest
        {
            RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, StrategyOn = enquiry.StrategyOn, VisitOn = enquiry.VisitOn, IcpcRequired = enquiry.IcpcRequired,
            IcpcOn = enquiry.IcpcOn, IcpcOutcomes = { enquiry.IcpcOutcomes }, ConcludedOn = enquiry.ConcludedOn, Outcomes = { enquiry.Outcomes },
            NoVisitReason = enquiry.NoVisitReason, ReferralId = enquiry.ReferralId, LocalityId = enquiry.LocalityId, TeamId = enquiry.TeamId, WorkerId = enquiry.WorkerId, Reason = "It was wrong."
        };
        more?.Invoke(request);
        return host.Enquiries().ChangeEnquiry(request);
    }

    public static Enquiry Withdraw(this AssessmentHost host, Enquiry enquiry) => host.Enquiries(Roles.Manager).WithdrawEnquiry(
        new WithdrawEnquiryRequest { RequestId = NewId(), S47Id = enquiry.S47Id, Version = enquiry.Version, Reason = "The wrong child." });

    public static EnquiryDetails Open(this AssessmentHost host, Enquiry enquiry) => host.Enquiries().GetEnquiry(new GetEnquiryRequest { S47Id = enquiry.S47Id });

    public static string NewId() => Guid.NewGuid().ToString();
}
