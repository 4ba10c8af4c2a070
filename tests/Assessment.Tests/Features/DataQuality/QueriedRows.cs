using CsWorkPerf.Contracts.Access;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.DataQuality;

/// <summary>Rows with something missing or impossible, and good ones beside them, by the council's id. Today is Tuesday 17 March 2026.</summary>
internal static class QueriedRows
{
    /// <summary>The ids of each kind of query, in the order of the alphabet.</summary>
    public static readonly Dictionary<string, string> ByKind = new()
    {
        ["assessment_without_outcome"] = "no outcome",
        ["assessment_without_factors"] = "no factors",
        ["assessment_factors_impossible"] = "after service, beside others, early factors, retired",
        ["assessment_days_impossible"] = "before referral, completed early, linked later, long ago, submitted early",
        ["assessment_seen_out_of_time"] = "seen early, seen late",
        ["assessment_in_future"] = "to come, to start",
        ["assessment_plan_after_due"] = "planned late",
        ["assessment_type_out_of_use"] = "core",
        ["assessments_open_together"] = "merged 1, merged 2, two 1, two 2",
        ["assessment_started_during_other"] = "meanwhile, merged 1, merged 2, merged child, two 1, two 2",
        ["assessment_without_referral"] = "no referral",
        ["assessment_referral_unknown"] = "unknown referral",
        ["assessment_referral_withdrawn"] = "all at once, withdrawn referral",
        ["assessment_referral_nfa"] = "all at once, ended referral",
        ["assessment_referral_of_other_child"] = "all at once, other child",
        ["assessment_without_locality"] = "nowhere",
        ["assessment_team_unknown"] = "teamless",
        ["enquiry_days_impossible"] = "all at once, before referral, before visit, concluded early, long ago, visit early",
        ["enquiry_in_future"] = "to come",
        ["conference_on_weekend"] = "saturday, sunday",
        ["conference_not_held"] = "not held",
        ["conference_not_required"] = "not required",
        ["enquiry_without_decision"] = "undecided",
        ["enquiries_open_together"] = "merged 1, merged 2, two 1, two 2",
        ["enquiry_started_during_other"] = "meanwhile, merged 1, merged 2, merged child, two 1, two 2",
        ["enquiry_without_assessment"] = "unassessed",
        ["enquiry_referral_unknown"] = "unknown referral",
        ["enquiry_referral_withdrawn"] = "all at once, withdrawn referral",
        ["enquiry_referral_nfa"] = "all at once, ended referral",
        ["enquiry_referral_of_other_child"] = "all at once, other child",
        ["enquiry_without_locality"] = "nowhere",
        ["enquiry_team_unknown"] = "teamless",
        ["audit_days_impossible"] = "long ago, moderated early",
        ["audit_in_future"] = "moderated to come, to come",
        ["audit_moderation_incomplete"] = "no day, no grade",
        ["audit_without_auditor"] = "no auditor",
        ["audit_auditor_unknown"] = "teamless auditor, unknown auditor",
        ["audit_without_locality"] = "nowhere"
    };

    private static readonly Dictionary<string, char> _keys = [];

    public static async Task ImportQueriedAsync(this AssessmentHost host)
    {
        await host.HearReferralAsync("r1", "2026-01-02");
        await host.HearReferralAsync("r2", "2026-01-06", ChildOf("r2"));
        await host.HearReferralAsync("r3", "2026-02-03", ChildOf("r3"));
        await host.HearReferralAsync("r5", "2026-01-02", ChildOf("r5"), withdrawn: true);
        await host.HearReferralAsync("r6", "2026-01-02", ChildOf("r6"), nfa: true);
        await host.HearReferralAsync("r7", "2026-01-02", "c8");
        await host.HearReferralAsync("r8", "2026-01-02", "c5");
        await host.HearReferralAsync("ra", "2026-02-03", "c8", withdrawn: true, nfa: true);
        await host.HearReferralAsync("rb", "2026-03-16", "cb", live: false);
        await host.HearReferralAsync("rw", "2026-01-02", "cw");
        await host.HearReferralAsync("rc", "2026-03-11", "ca", live: false);
        await host.HearChildAsync("c5", restricted: false, kept: "c4");
        await host.HearWorkerAsync("w2");
        await host.HearWorkerAsync("w3", []);
        await host.ImportAssessmentsAsync();
        await host.ImportEnquiriesAsync();
        await host.ImportAsync(
            AuditRow("good"), AuditRow("long ago", row => row.AuditedOn = "1926-02-10"), AuditRow("moderated early", row => row.ModeratedOn = "2026-02-09"),
            AuditRow("to come", row => (row.AuditedOn, row.ModeratedGrade, row.ModeratedOn) = ("2026-03-18", "", "")), AuditRow("moderated to come", row => row.ModeratedOn = "2026-03-18"),
            AuditRow("today", row => (row.AuditedOn, row.ModeratedOn) = ("2026-03-17", "2026-03-17")),
            AuditRow("no day", row => row.ModeratedOn = ""), AuditRow("no grade", row => row.ModeratedGrade = ""), AuditRow("not moderated", row => row.ModeratedGrade = row.ModeratedOn = ""),
            AuditRow("no auditor", row => row.AuditorId = ""), AuditRow("unknown auditor", row => row.AuditorId = "w9"), AuditRow("teamless auditor", row => row.AuditorId = "w3"),
            AuditRow("nowhere", row => row.LocalityId = ""));
    }

    private static async Task ImportAssessmentsAsync(this AssessmentHost host)
    {
        await host.ImportApartAsync(
            AssessmentRow("good"), AssessmentRow("no outcome", row => row.Outcome = ""), AssessmentRow("no factors", row => row.Factors = ""),
            ListedRow("listed", row => (row.TeamName, row.TeamId, row.LocalityId) = ("", "T1", "L1")),
            AssessmentRow("beside others", row => (row.Factors, row.Outcome) = ("16A 21", "nfa")), AssessmentRow("after service", row => row.Factors = "21"),
            AssessmentRow("none", row => (row.Factors, row.Outcome) = ("21", "nfa")), AssessmentRow("retired", row => row.Factors = "18A 4B"),
            AssessmentRow("not yet retired", row => (row.ReferralId, row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.SubmittedOn, row.AuthorisedOn, row.Factors) =
                ("", "2024-03-01", "2024-03-01", "", "", "2024-03-28", "19A")),
            AssessmentRow("before referral", row => row.ReferredOn = "2026-01-06"), AssessmentRow("linked later", row => (row.ReferralId, row.ReferredOn) = ("r2", "")),
            AssessmentRow("submitted early", row => row.SubmittedOn = "2026-01-04"), AssessmentRow("completed early", row => row.CompletedOn = "2026-01-04"),
            AssessmentRow("long ago", row => row.ReferredOn = "1926-01-02"),
            AssessmentRow("seen early", row => row.ChildSeenOn = "2026-01-01"), AssessmentRow("seen late", row => row.ChildSeenOn = "2026-02-28"),
            AssessmentRow("seen today", row => (row.ChildSeenOn, row.AuthorisedOn) = ("2026-03-17", "2026-03-17")),
            AssessmentRow("to come", row => row.AuthorisedOn = "2026-03-18"), AssessmentRow("core", row => row.AssessmentType = "core"),
            AssessmentRow("old core", row => (row.AssessmentType, row.ReferralId, row.ReferredOn, row.StartedOn) = ("core", "", "2014-12-30", "2014-12-31")),
            AssessmentRow("no referral", row => row.ReferralId = row.ReferredOn = ""), AssessmentRow("unknown referral", row => row.ReferralId = "r9"),
            AssessmentRow("withdrawn referral", row => row.ReferralId = "r5"), AssessmentRow("ended referral", row => row.ReferralId = "r6"),
            AssessmentRow("other child", row => row.ReferralId = "r7"), AssessmentRow("merged child", row => (row.ChildId, row.ReferralId) = ("c4", "r8")),
            AssessmentRow("all at once", row => row.ReferralId = "ra"), AssessmentRow("nowhere", row => row.LocalityId = ""), AssessmentRow("teamless", row => (row.TeamId, row.TeamName) = ("", "Nobody's")),
            After("first", "2026-01-05", "2026-02-27"), After("meanwhile", "2026-02-26", "2026-03-02"), After("next", "2026-03-02", "2026-03-04"));
        await host.ImportAsync(
            Open("early factors", "c2", row => row.Factors = "4B"), Open("to start", "c3", row => row.StartedOn = "2026-03-18"),
            Open("submitted", "cs", row => row.SubmittedOn = "2026-03-02"), Open("merged 1", "c4"), Open("merged 2", "c5"), Open("two 1", "c6"), Open("two 2", "c6"), Open("alone", "c7"),
            Open("withdrawn", "c7", row => row.LocalityId = row.ReferredOn = ""));
        await host.PlanLateAsync();
        var withdrawn = await host.AssessmentAsync("withdrawn");
        await host.Assessments(Roles.Manager).WithdrawAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = withdrawn.AssessmentId, Version = withdrawn.Version, Reason = "Twice" });
    }

    /// <summary>Planned for its last day, which a correction of the referral's date moves to the day before.</summary>
    private static async Task PlanLateAsync(this AssessmentHost host)
    {
        foreach (var id in new[] { "planned", "planned late" })
            await host.ImportAsync(OpenRow(id, row => (row.ChildId, row.ReferralId, row.ReferredOn, row.StartedOn, row.ChildSeenOn) = (id == "planned" ? "ca" : "cb", id == "planned" ? "rc" : "rb", "", "2026-03-16", "")));
        foreach (var (id, day) in new[] { ("planned", "2026-05-18"), ("planned late", "2026-05-19") })
        {
            var stored = await host.AssessmentAsync(id);
            await host.Assessments().ChangePlanAsync(new() { RequestId = Guid.NewGuid().ToString(), AssessmentId = stored.AssessmentId, Version = stored.Version, PlanOn = day });
        }
        await host.HearReferralAsync("rb", "2026-03-11", "cb", live: false);
    }

    private static async Task ImportEnquiriesAsync(this AssessmentHost host)
    {
        await host.ImportApartAsync(
            EnquiryRow("good"), EnquiryRow("visit early", row => row.VisitOn = "2026-02-01"), EnquiryRow("before visit", row => row.ConcludedOn = "2026-02-02"),
            EnquiryRow("concluded early", row => (row.VisitOn, row.ConcludedOn) = ("", "2026-02-01")), EnquiryRow("before referral", row => row.ReferralId = "r3"),
            EnquiryRow("long ago", row => (row.ReferralId, row.StrategyOn) = ("", "1926-02-02")), EnquiryRow("to come", row => row.ConcludedOn = "2026-03-18"),
            EnquiryRow("saturday", row => row.IcpcOn = "2026-02-21"), EnquiryRow("sunday", row => row.IcpcOn = "2026-02-22"), EnquiryRow("monday", row => row.IcpcOn = "2026-02-23"),
            EnquiryRow("not held", row => row.IcpcOn = ""), EnquiryRow("in the limit", row => (row.StrategyOn, row.VisitOn, row.IcpcOn, row.ConcludedOn) = ("2026-03-02", "", "", "2026-03-12")),
            EnquiryRow("not required", row => row.IcpcRequired = "false"), EnquiryRow("undecided", row => row.IcpcRequired = row.IcpcOn = ""),
            EnquiryRow("listed", row => (row.IcpcRequired, row.IcpcOn, row.VisitOn, row.ConcludedOn, row.CourseSupplied) = ("true", "", "", "", false)),
            EnquiryRow("unknown referral", row => row.ReferralId = "r9"), EnquiryRow("withdrawn referral", row => row.ReferralId = "r5"), EnquiryRow("ended referral", row => row.ReferralId = "r6"),
            EnquiryRow("other child", row => row.ReferralId = "r7"), EnquiryRow("merged child", row => (row.ChildId, row.ReferralId) = ("c4", "r8")),
            EnquiryRow("all at once", row => row.ReferralId = "ra"), EnquiryRow("nowhere", row => row.LocalityId = ""), EnquiryRow("teamless", row => (row.TeamId, row.TeamName) = ("", "Nobody's")),
            NotConcluded("merged 1", "c4"), NotConcluded("merged 2", "c5"), NotConcluded("two 1", "c6"), NotConcluded("two 2", "c6"), NotConcluded("alone", "c7"),
            Then("first", "2026-02-02", "2026-02-12"), Then("meanwhile", "2026-02-11", "2026-02-16"), Then("next", "2026-02-16", "2026-02-17"),
            EnquiryRow("unassessed", row => (row.ChildId, row.ReferralId) = ("cw", "rw")));
    }

    private static string ChildOf(string id) => "c" + KeyOf(id);

    // One letter for each name, as Importing.Own takes it: those that no row names itself.
    private static char KeyOf(string id)
    {
        lock (_keys)
        {
            if (!_keys.TryGetValue(id, out var key)) _keys[id] = key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~"[_keys.Count];
            return key;
        }
    }

    /// <summary>Each of a child and a referral of its own, unless it names another: rows of one child would be queries of each other.</summary>
    private static async Task ImportApartAsync(this AssessmentHost host, params Contracts.Assessment.V1.AssessmentRow[] rows)
    {
        foreach (var row in rows) (row.ChildId, row.ReferralId) = await host.ApartAsync(row.AssessmentId, row.ChildId, row.ReferralId);
        await host.ImportAsync(rows);
    }

    /// <summary>As above, with an assessment of the same referral for each that has one.</summary>
    private static async Task ImportApartAsync(this AssessmentHost host, params Contracts.Assessment.V1.EnquiryRow[] rows)
    {
        var assessed = (await host.Db.ReadAsync(session => session.ListAsync<string>("select [referral_id] from [assessments]"), CancellationToken.None)).ToHashSet();
        foreach (var row in rows)
        {
            (row.ChildId, row.ReferralId) = await host.ApartAsync(row.S47Id, row.ChildId, row.ReferralId);
            if (row.ReferralId.Length > 0 && row.S47Id != "unassessed" && assessed.Add(Own(row.ReferralId)))
                await host.ImportAsync(AssessmentRow("of " + row.S47Id, assessment => (assessment.ChildId, assessment.ReferralId) = (row.ChildId, row.ReferralId)));
        }
        await host.ImportAsync(rows);
    }

    private static async Task<(string ChildId, string ReferralId)> ApartAsync(this AssessmentHost host, string id, string child, string referral)
    {
        if (child != "c1" || id == "good") return (child, referral);
        if (referral != "r1") return (ChildOf(referral.Length == 0 ? id : referral), referral);
        var own = "r" + KeyOf(id);
        await host.HearReferralAsync(own, "2026-01-02", ChildOf(id));
        return (ChildOf(id), own);
    }

    private static Contracts.Assessment.V1.AssessmentRow After(string id, string started, string authorised) => AssessmentRow(id, row =>
        (row.ChildId, row.ReferralId, row.StartedOn, row.ChildSeenOn, row.SubmittedOn, row.AuthorisedOn) = ("cv", "", started, "", "", authorised));

    private static Contracts.Assessment.V1.EnquiryRow Then(string id, string strategy, string concluded) => EnquiryRow(id, row =>
        (row.ChildId, row.ReferralId, row.StrategyOn, row.VisitOn, row.IcpcRequired, row.IcpcOn, row.ConcludedOn) = ("cv", "", strategy, "", "false", "", concluded));

    private static Contracts.Assessment.V1.AssessmentRow Open(string id, string child, Action<Contracts.Assessment.V1.AssessmentRow>? more = null) => OpenRow(id, row =>
    {
        (row.ChildId, row.ReferralId) = (child, "");
        more?.Invoke(row);
    });

    private static Contracts.Assessment.V1.EnquiryRow NotConcluded(string id, string child) => EnquiryRow(id, row => (row.ChildId, row.ReferralId, row.ConcludedOn) = (child, "", ""));
}
