using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.Conversations;
using CsWorkPerf.Intake.Tests.Features.DataQuality;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests;

/// <summary>What people do, step by step, with every statement that it needs: for both engines, on an empty database of Tuesday 17 March 2026, 10:30.</summary>
internal static class Journeys
{
    /// <summary>A decision corrected to no referral and back, the referrer told again; and an imported one, whose referral is elsewhere.</summary>
    public static async Task CorrectDecisionAsync(IntakeHost intake)
    {
        var decided = intake.Decide(intake.LogContact(), "referral_strategy");
        var told = intake.Contacts().RecordFeedback(new RecordFeedbackRequest { RequestId = IntakeHost.Key(), ContactId = decided.ContactId, Version = decided.Version });
        var away = intake.Correct(told, "early_help");
        var shown = Open(away);
        Assert.Equal(("", decided.ReferralId, true), (away.ReferralId, shown.WithdrawnReferralId, shown.TellAgain));
        Assert.Equal((0, 1), (Referrals("standing"), Referrals("withdrawn")));

        var back = intake.Correct(away, "referral_assessment");
        var again = intake.Contacts().RecordFeedback(new RecordFeedbackRequest { RequestId = IntakeHost.Key(), ContactId = back.ContactId, Version = back.Version });

        shown = Open(again);
        Assert.Equal((decided.ReferralId, false, told.FeedbackAt), (again.ReferralId, shown.TellAgain, again.FeedbackAt));
        Assert.Equal(["referral_strategy", "early_help"], shown.FormerDecisions.Select(former => former.Outcome));
        Assert.Equal(["withdrawn", "restored"], intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = decided.ReferralId }).History.Select(entry => entry.Action));
        Assert.Equal((1, 0), (Referrals("standing"), Referrals("withdrawn")));

        await intake.ImportAsync(Importing.ContactRow("K1", row => row.Outcome = "referral_assessment"));
        var imported = Assert.Single(intake.Contacts().ListContacts(new ListContactsRequest { Outcome = "referral_assessment", Source = "2A" }).Rows).Contact;
        var none = intake.Correct(imported, "nfa", roles: Roles.Manager);
        Assert.Equal("", intake.Correct(none, "referral_assessment", roles: Roles.Manager).ReferralId);

        ContactDetails Open(Contact contact) => intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId });
        int Referrals(string standing) => (int)intake.Referrals().ListReferrals(new ListReferralsRequest { ChildId = decided.ChildId, Standing = standing }).Total;
    }

    /// <summary>Steps recorded with the decision and after it, listed by each filter and page by page, changed, done and cancelled.</summary>
    public static void FollowNextSteps(IntakeHost intake)
    {
        var contact = intake.Decide(intake.LogContact(), more: request => request.NextSteps.Add([Plan("Ring", "2026-03-18", team: "T1"), Plan("Write", "2026-03-20", worker: "w1")]));
        var added = Steps().AddNextStep(new AddNextStepRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Plan = Plan("Visit", "2026-03-19", who: "The school") });

        Assert.Equal("Ring, Visit, Write", List(_ => { }));
        Assert.Equal(("Ring", "Write", "Ring, Visit, Write", ""), (List(request => request.TeamId = "T1"), List(request => request.WorkerId = "w1"), List(request => request.Outcome = "advice"), List(request => request.Outcome = "nfa")));
        Assert.Equal("Visit", List(request => (request.From, request.To) = ("2026-03-19", "2026-03-20")));
        Assert.Equal("", List(request => request.State = "overdue"));

        added = Steps().ChangeNextStep(new ChangeNextStepRequest { RequestId = IntakeHost.Key(), StepId = added.StepId, Version = 1, Plan = Plan("Visit", "2026-03-21", who: "The school") });
        Steps().CloseNextStep(new CloseNextStepRequest { RequestId = IntakeHost.Key(), StepId = added.StepId, Version = added.Version, State = "cancelled", Note = "Moved away." });
        var shown = intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }).NextSteps;
        Steps().CloseNextStep(new CloseNextStepRequest { RequestId = IntakeHost.Key(), StepId = shown[0].StepId, Version = 1 });
        ((ManualTime)intake.Time).Advance(TimeSpan.FromDays(4));

        Assert.Equal(["Ring", "Write", "Visit"], shown.Select(step => step.Plan.What));
        Assert.Equal(("Write", "Ring", "Visit"), (List(request => request.State = "overdue"), List(request => request.State = "done"), List(request => request.State = "cancelled")));

        // A token lasts for less than the days that go by.
        NextSteps.NextStepsClient Steps() => new(intake.Host.As(Roles.Practitioner));
        string List(Action<ListNextStepsRequest> more)
        {
            var request = new ListNextStepsRequest { Page = new PageRequest { PageSize = 1 } };
            more(request);
            return PageByPage(request.Page, () => Steps().ListNextSteps(request) is var page ? (page.Rows.Select(row => row.Step.Plan.What), page.NextPageToken) : default);
        }
    }

    private static NextStepPlan Plan(string what, string due, string team = "", string worker = "", string who = "") =>
        new() { What = what, DueOn = due, TeamId = team, WorkerId = worker, Who = who };

    /// <summary>Agencies asked, by a day and by a time, listed by state and agency and page by page, answered and withdrawn.</summary>
    public static void AskAgencies(IntakeHost intake)
    {
        var contact = intake.LogContact();
        var (police, health, school) = (Ask("police"), Ask("health", "2026-03-17T12:00"), Ask("education", "2026-03-19"));
        Assert.Equal((Of(health, police, school), Of(police), ""), (List("asked"), List("asked", "police"), List("overdue")));
        ((ManualTime)intake.Time).Advance(TimeSpan.FromHours(2));
        Assert.Equal(Of(health), List("overdue"));

        Checks().AnswerCheck(new AnswerCheckRequest { RequestId = IntakeHost.Key(), CheckId = health.CheckId, Version = 1, Result = "Known to them." });
        Checks().WithdrawCheck(new WithdrawCheckRequest { RequestId = IntakeHost.Key(), CheckId = school.CheckId, Version = 1, Reason = "No longer needed." });
        ((ManualTime)intake.Time).Advance(TimeSpan.FromDays(2));

        Assert.Equal((Of(police), Of(police), Of(health), Of(health), Of(school)), (List("asked"), List("overdue", "police"), List("answered"), List("answered", "health"), List("withdrawn")));
        Assert.Equal(["asked", "answered", "withdrawn"], intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }).Checks.OrderBy(check => check.State is "asked" ? 0 : check.State is "answered" ? 1 : 2).Select(check => check.State));

        AgencyChecks.AgencyChecksClient Checks() => new(intake.Host.As(Roles.Practitioner));
        AgencyCheck Ask(string agency, string by = "") => Checks().AskAgency(new AskAgencyRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Agency = agency, AnswerBy = by });
        string Of(params AgencyCheck[] asked) => string.Join(", ", asked.Select(check => check.Agency));
        string List(string state, string agency = "")
        {
            var request = new ListAgencyChecksRequest { State = state, Agency = agency, Page = new PageRequest { PageSize = 1 } };
            return PageByPage(request.Page, () => Checks().ListAgencyChecks(request) is var page ? (page.Rows.Select(row => row.Check.Agency), page.NextPageToken) : default);
        }
    }

    /// <summary>Every kind of data-quality query counted and listed, in both orders, page by page, and by place.</summary>
    public static async Task QueryDataAsync(IntakeHost intake)
    {
        await intake.ImportQueriedAsync();
        var queries = new DataQuality.DataQualityClient(intake.Host.As(Roles.Practitioner));
        var counts = queries.CountQueries(new CountQueriesRequest()).Kinds.ToDictionary(kind => kind.Kind_, kind => (int)kind.Total);

        foreach (var (kind, expected) in QueriedRows.ByKind)
        {
            Assert.Equal((kind, expected.Split(", ").Length), (kind, counts[kind]));
            Assert.Equal((kind, expected), (kind, List(kind, "day")));
            Assert.Equal((kind, string.Join(", ", expected.Split(", ").Reverse())), (kind, List(kind, "-day")));
        }
        Assert.Equal((0, 1), (Count("contact_times_impossible", "L1"), Count("referral_without_need", "L1")));

        int Count(string kind, string locality) => (int)queries.CountQueries(new CountQueriesRequest { LocalityId = locality, TeamId = "T1" }).Kinds.Single(one => one.Kind_ == kind).Total;
        string List(string kind, string order)
        {
            var request = new ListQueriesRequest { Kind = kind, OrderBy = order, Page = new PageRequest { PageSize = 1 } };
            return PageByPage(request.Page, () => queries.ListQueries(request) is var page ? (page.Rows.Select(row => row.CouncilId), page.NextPageToken) : default);
        }
    }

    /// <summary>Conversations that ended, listed by worker and day and page by page; and one started and ended once by what is sent twice.</summary>
    public static void HoldConversations(IntakeHost intake)
    {
        var start = new StartConversationRequest { RequestId = IntakeHost.Key() };
        var draft = intake.Conversations().StartConversation(start);
        Assert.Equal(draft, intake.Conversations().StartConversation(start));
        Assert.Equal(draft.ConversationId, Assert.Single(intake.Conversations().ListDrafts(new ListDraftsRequest()).Rows).ConversationId);
        intake.Discard(draft);
        var ended = new List<string>();
        foreach (var at in new[] { "2026-03-16T09:00", "2026-03-16T10:00", "2026-03-17T09:00" })
        {
            var content = Talk.About(intake.AddChild().ChildId);
            content.StartedAt = at;
            var (talk, key) = (intake.Start(content), IntakeHost.Key());
            var first = intake.End(talk, key: key);
            Assert.Equal(first, intake.End(talk, key: key));
            ended.Insert(0, first.Conversation.ConversationId);
        }

        Assert.Equal((string.Join(", ", ended), string.Join(", ", ended)), (List("", "", ""), List("w1", "2026-03-01", "")));
        Assert.Equal((string.Join(", ", ended[1..]), ""), (List("w1", "", "2026-03-17"), List("w2", "", "")));

        string List(string worker, string from, string to)
        {
            var request = new ListConversationsRequest { WorkerId = worker, From = from, To = to, Page = new PageRequest { PageSize = 1 } };
            return PageByPage(request.Page, () => intake.Conversations().ListConversations(request) is var page ? (page.Conversations.Select(one => one.ConversationId), page.NextPageToken) : default);
        }
    }

    private static string PageByPage(PageRequest page, Func<(IEnumerable<string> Found, string Next)> list)
    {
        var all = new List<string>();
        do
        {
            var (found, next) = list();
            all.AddRange(found);
            page.PageToken = next;
        }
        while (page.PageToken.Length > 0);
        return string.Join(", ", all);
    }
}
