using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Events;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>An enquiry from its strategy discussion on Monday 9 March 2026 to its conference; today is Tuesday 17 March.</summary>
public sealed class EnquiryCourseTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Course_FromDiscussionToConference_IsKeptToldAndLogged()
    {
        var started = _host.Start(request => request.Note = "With the police and the school.");
        Assert.Equal((1L, "open", "live", "2026-03-09", "T1"), (started.Version, started.State, started.Origin, started.StrategyOn, started.TeamId));
        Assert.Equal(("2026-03-10", "overdue", "2026-03-30", ""), (started.VisitClock.DueOn, started.VisitClock.State, started.IcpcClock.DueOn, started.IcpcClock.State));

        var visited = _host.Visit(started);
        Assert.Equal(("2026-03-10", "done_in_time", 1), (visited.VisitOn, visited.VisitClock.State, visited.VisitClock.WorkingDays));
        var concluded = _host.Conclude(visited, request => request.Outcomes.Add("SERVICES"));
        Assert.Equal(("concluded", "true", "in_time", 6), (concluded.State, concluded.IcpcRequired, concluded.IcpcClock.State, concluded.IcpcClock.WorkingDays));
        Assert.Equal(["services"], concluded.Outcomes);
        var planned = _host.Plan(concluded);
        Assert.Equal("2026-03-27", planned.IcpcPlannedOn);
        var held = _host.Hold(planned, outcomes: ["other", "cp_plan"]);
        Assert.Equal(("2026-03-17", "", "done_in_time", "concluded"), (held.IcpcOn, held.IcpcPlannedOn, held.IcpcClock.State, held.State));
        Assert.Equal(["cp_plan", "other"], held.IcpcOutcomes);
        Assert.Empty(held.Notices);

        var opened = _host.Open(held);
        Assert.Equal(held, opened.Enquiry);
        Assert.Equal(
            ["started: With the police and the school. ", "visited: Seen at school. visit_on >2026-03-10", "concluded:  concluded_on >2026-03-16 outcomes >services icpc_required >true",
             "conference_planned:  icpc_planned_on >2026-03-27", "conference_held:  icpc_planned_on 2026-03-27> icpc_on >2026-03-17 icpc_outcomes >cp_plan other"],
            opened.History.Select(entry => $"{entry.Action}: {entry.Note} {string.Join(' ', entry.Changes.Select(change => $"{change.Field} {change.Before}>{change.After}"))}"));
        var events = await _host.EventsAsync();
        Assert.Equal([1L, 2, 3, 4, 5], events.Select(told => told.Event.Version));
        Assert.All(events, told => Assert.Equal("live", told.Origin));
        Assert.Equal(
            new EnquiryChanged
            {
                S47Id = held.S47Id, Version = 5, OccurredAt = AssessmentHost.Start, ChildId = Own("c1"), StrategyOn = new(2026, 3, 9), VisitOn = new(2026, 3, 10), IcpcRequired = true,
                IcpcOn = new(2026, 3, 17), ConcludedOn = new(2026, 3, 16), TeamId = "T1"
            }, events[^1].Event);
        Assert.Equal(
            [("started", "enquiry", held.S47Id), ("visited", "enquiry", held.S47Id), ("concluded", "enquiry", held.S47Id), ("conference_planned", "enquiry", held.S47Id),
             ("conference_held", "enquiry", held.S47Id), ("open", "enquiry", held.S47Id)],
            await _host.AccessLogAsync());
    }

    [Fact]
    public async Task StartEnquiry_SentTwice_IsOneEnquiry()
    {
        var request = new StartEnquiryRequest { RequestId = EnquiryCommands.NewId(), ChildId = Own("c1"), StrategyOn = "2026-03-09" };

        Assert.Equal(_host.Enquiries().StartEnquiry(request), _host.Enquiries().StartEnquiry(request));
        Assert.Single(await _host.EventsAsync());
    }

    [Fact]
    public void ConcludeEnquiry_NoConferenceAfterOneWasPlanned_PlansNone()
    {
        var planned = _host.Plan(_host.Visit(_host.Start()));
        Assert.Equal("true", planned.IcpcRequired);

        var concluded = _host.Conclude(planned, request => Without(request, "continue_assessment"));

        Assert.Equal(("concluded", "false", "", ""), (concluded.State, concluded.IcpcRequired, concluded.IcpcPlannedOn, concluded.IcpcClock.DueOn));
    }

    [Fact]
    public void ConcludeEnquiry_ChildNotSeen_TakesTheReason()
    {
        var concluded = _host.Conclude(_host.Start(), request => request.NoVisitReason = "The family had left the country.");

        Assert.Equal(("not_done", "The family had left the country."), (concluded.VisitClock.State, concluded.NoVisitReason));
        Assert.Contains("no_visit_reason", _host.Open(concluded).History[^1].Changes.Select(change => change.Field));
    }

    [Fact]
    public void ConcludeEnquiry_WhatCannotBe_IsRefused()
    {
        var visited = _host.Visit(_host.Start());

        Assert.Equal("OUTCOME_REQUIRED", Refusals.Rule(() => _host.Conclude(visited, request => request.IcpcRequired = "false")));
        Assert.Equal(("outcomes", "NOT_ALLOWED"), Refusals.Field(() => _host.Conclude(visited, request => request.Outcomes.Add("nfa"))));
        Assert.Equal(("outcomes", "NOT_ALLOWED"), Refusals.Field(() => _host.Conclude(visited, request => Without(request, "nfa", "services"))));
        Assert.Equal(("outcomes", "UNKNOWN_CODE"), Refusals.Field(() => _host.Conclude(visited, request => Without(request, "cp_plan"))));
        Assert.Equal(("icpc_required", "REQUIRED"), Refusals.Field(() => _host.Conclude(visited, request => request.IcpcRequired = "")));
        Assert.Equal(("icpc_required", "UNKNOWN_CODE"), Refusals.Field(() => _host.Conclude(visited, request => request.IcpcRequired = "perhaps")));
        Assert.Equal(("no_visit_reason", "NOT_ALLOWED"), Refusals.Field(() => _host.Conclude(visited, request => request.NoVisitReason = "None.")));
        Assert.Equal("CONFERENCE_HELD", Refusals.Rule(() => _host.Conclude(_host.Hold(visited), request => Without(request, "services"))));
    }

    [Theory]
    [InlineData("", "REQUIRED")]
    [InlineData("x", "NOT_A_DAY")]
    [InlineData("2026-03-18", "IN_FUTURE")]
    [InlineData("2026-03-08", "TOO_EARLY")]
    public void Steps_DayThatCannotBe_AreRefused(string day, string reason)
    {
        var started = _host.Start();
        var visited = _host.Visit(_host.Start());

        Assert.Equal(("visit_on", reason), Refusals.Field(() => _host.Visit(started, day)));
        Assert.Equal(("concluded_on", reason), Refusals.Field(() => _host.Conclude(visited, request => request.ConcludedOn = day)));
        Assert.Equal(("icpc_on", reason), Refusals.Field(() => _host.Hold(visited, day)));
    }

    [Fact]
    public void Steps_DayBeforeTheOneBefore_AreRefused()
    {
        Assert.Equal(("concluded_on", "TOO_EARLY"), Refusals.Field(() => _host.Conclude(_host.Visit(_host.Start(), "2026-03-11"), request => request.ConcludedOn = "2026-03-10")));
        Assert.Equal(("icpc_planned_on", "IN_PAST"), Refusals.Field(() => _host.Plan(_host.Start(), "2026-03-16")));
        Assert.Equal(("icpc_planned_on", "TOO_LATE"), Refusals.Field(() => _host.Plan(_host.Start(), "2027-03-18")));
        var planned = _host.Plan(_host.Start());
        Assert.Equal(("icpc_planned_on", "UNCHANGED"), Refusals.Field(() => _host.Plan(planned)));
        var moved = _host.Plan(planned, "2026-03-26");
        Assert.Equal("2026-03-26", moved.IcpcPlannedOn);
        Assert.Equal("CONFERENCE_OUTCOME_REQUIRED", Refusals.Rule(() => _host.Enquiries().RecordConference(
            new RecordConferenceRequest { RequestId = EnquiryCommands.NewId(), S47Id = moved.S47Id, Version = moved.Version, IcpcOn = "2026-03-16" })));
    }

    [Theory]
    [InlineData("child_id", "", "REQUIRED")]
    [InlineData("child_id", "K77", "UNKNOWN_ID")]
    [InlineData("strategy_on", "", "REQUIRED")]
    [InlineData("strategy_on", "2026-03-18", "IN_FUTURE")]
    [InlineData("strategy_on", "1026-03-18", "BEFORE_CALENDAR")]
    [InlineData("locality_id", "L9", "UNKNOWN_ID")]
    [InlineData("team_id", "T9", "UNKNOWN_ID")]
    [InlineData("worker_id", "w9", "UNKNOWN_ID")]
    [InlineData("referral_id", "r9", "UNKNOWN_ID")]
    [InlineData("referral_id", "r8", "OTHER_CHILD")]
    public async Task StartEnquiry_FaultyField_IsRefused(string field, string value, string reason)
    {
        await _host.HearReferralAsync("r8", "2026-03-02", child: "c9");

        Assert.Equal((field, reason), Refusals.Field(() => _host.Start(request => StartEnquiryRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, Own(value)))));
        Assert.Empty(await _host.EventsAsync());
    }

    [Fact]
    public async Task StartEnquiry_OfAReferral_IsTakenUnlessThatWasWithdrawn()
    {
        await _host.HearReferralAsync("r1", "2026-03-06");
        await _host.HearReferralAsync("r2", "2026-03-06", withdrawn: true);

        Assert.Equal(Own("r1"), _host.Start(request => request.ReferralId = Own("r1")).ReferralId);
        Assert.Equal("REFERRAL_WITHDRAWN", Refusals.Rule(() => _host.Start(request => request.ReferralId = Own("r2"))));
    }

    [Fact]
    public async Task Steps_WhatLooksWrong_AreTakenWithANotice()
    {
        await _host.HearReferralAsync("r1", "2026-03-10");

        Assert.Equal(["The strategy discussion was before the referral (census rule 2889)."], _host.Start(request => request.ReferralId = Own("r1")).Notices);
        var second = _host.Start();
        Assert.Equal(["The child has another open enquiry (census rule 8839)."], second.Notices);
        var other = _host.Start(request => request.ChildId = Own("c2"));
        Assert.Equal(["The conference is planned for a weekend, 2026-03-28 (census rule 8870Q)."], _host.Plan(other, "2026-03-28").Notices);
        Assert.Equal(["The conference is planned for 2026-03-31, after the day on which it is due (2026-03-30)."], _host.Plan(_host.Start(request => request.ChildId = Own("c3")), "2026-03-31").Notices);
        Assert.Equal(["The conference was held at a weekend, on 2026-03-15 (census rule 8875)."], _host.Hold(_host.Start(request => request.ChildId = Own("c4")), "2026-03-15").Notices);
    }

    [Fact]
    public void Step_FromAnOlderVersion_IsRefused()
    {
        var started = _host.Start();
        _host.Visit(started);

        Assert.Equal(2, Assert.IsType<Common.Errors.StaleVersion>(Refusals.Of(() => _host.Plan(started))).CurrentVersion);
        Assert.Equal(Grpc.Core.StatusCode.NotFound, Refusals.Status(() => _host.Visit(new Enquiry { S47Id = "x", Version = 1 })));
        Assert.Equal(("version", "REQUIRED"), Refusals.Field(() => _host.Visit(new Enquiry { S47Id = started.S47Id })));
    }

    [Fact]
    public async Task WithdrawEnquiry_ByAManager_StandsInTheHistoryAndCountsNoMore()
    {
        var started = _host.Start();
        Assert.Equal(Grpc.Core.StatusCode.PermissionDenied, Refusals.Status(() => _host.Enquiries(Roles.Practitioner).WithdrawEnquiry(new WithdrawEnquiryRequest())));
        Assert.Equal(("reason", "REQUIRED"), Refusals.Field(() => _host.Enquiries(Roles.Manager).WithdrawEnquiry(
            new WithdrawEnquiryRequest { RequestId = EnquiryCommands.NewId(), S47Id = started.S47Id, Version = 1 })));

        var withdrawn = _host.Withdraw(started);

        Assert.Equal(("withdrawn", "", ""), (withdrawn.State, withdrawn.VisitClock.State, withdrawn.IcpcClock.DueOn));
        Assert.Equal("The wrong child.", _host.Open(withdrawn).History[^1].Note);
        Assert.True(Assert.IsType<EnquiryChanged>((await _host.EventsAsync())[^1].Event).Withdrawn);
        Assert.Empty(_host.Start().Notices);
    }

    private static void Without(ConcludeEnquiryRequest request, params string[] outcomes)
    {
        request.IcpcRequired = "false";
        request.Outcomes.AddRange(outcomes);
    }
}
