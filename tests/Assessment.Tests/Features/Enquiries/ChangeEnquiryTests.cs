using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>Corrections: the whole as it should be.</summary>
public sealed class ChangeEnquiryTests(AssessmentHost host) : IClassFixture<AssessmentHost>
{
    [Fact]
    public async Task ChangeEnquiry_OfAnImportedOne_AsksOnlyForWhatItTouchesAndIsKeptByImports()
    {
        // Concluded with a conference whose outcome no file tells.
        await host.ImportAsync(EnquiryRow("S1"));

        var changed = host.Change(await host.EnquiryAsync("S1"), request => request.VisitOn = "2026-02-02");

        Assert.Equal((2L, "2026-02-02"), (changed.Version, changed.VisitOn));
        Assert.Equal(["imported", "changed"], host.Open(changed).History.Select(entry => entry.Action));
        Assert.Equal("It was wrong.", host.Open(changed).History[^1].Note);
        Assert.Equal((1, 0, 0, 0, 1, 0), (await host.ImportAsync(EnquiryRow("S1"))).Counts());
    }

    [Fact]
    public async Task ChangeEnquiry_OfAnImportedOneWithDaysOutOfOrderAndNoDecision_PutsOneThingRight()
    {
        // Visited before the discussion, and concluded without saying whether a conference is required.
        await host.ImportAsync(EnquiryRow("S3", row => (row.VisitOn, row.IcpcRequired, row.IcpcOn) = ("2026-01-30", "", "")));

        var changed = host.Change(await host.EnquiryAsync("S3"), request => request.LocalityId = "");

        Assert.Equal((2L, "", "2026-01-30"), (changed.Version, changed.LocalityId, changed.VisitOn));
    }

    [Fact]
    public void ChangeEnquiry_ReasonForNoVisitWithoutAConclusion_IsRefused() =>
        Assert.Equal("NOT_CONCLUDED", Refusals.Rule(() => host.Change(host.Start(), request => request.NoVisitReason = "The family has left the country.")));

    [Fact]
    public async Task RecordVisit_OfAnImportedOne_IsKeptByImports()
    {
        void Unseen(EnquiryRow row) => row.VisitOn = row.ConcludedOn = "";
        await host.ImportAsync(EnquiryRow("S2", Unseen));
        host.Visit(await host.EnquiryAsync("S2"), "2026-02-03");

        Assert.Equal((1, 0, 0, 0, 1, 0), (await host.ImportAsync(EnquiryRow("S2", Unseen))).Counts());
        Assert.Equal("2026-02-03", (await host.EnquiryAsync("S2")).VisitOn);
    }

    [Fact]
    public void RecordConference_WhereNothingWasDecided_DecidesThatOneIsRequired() =>
        Assert.Equal(("true", "2026-03-17"), host.Hold(host.Visit(host.Start())) is var held ? (held.IcpcRequired, held.IcpcOn) : default);

    [Fact]
    public async Task StartEnquiry_OpenOneOnAMergedRecord_IsStartedWithANotice()
    {
        host.Start(request => request.ChildId = Own("c8"));
        await host.HearChildAsync("c8", restricted: false, kept: "c9");

        Assert.Equal(["The child has another open enquiry (census rule 8839)."], host.Start(request => request.ChildId = Own("c9")).Notices);
    }

    [Fact]
    public void ChangeEnquiry_NothingDiffers_MakesNoVersion()
    {
        var held = host.Hold(host.Visit(host.Start()));

        Assert.Equal(held.Version, host.Change(held).Version);
        Assert.Equal(3, host.Open(held).History.Count);
    }

    [Fact]
    public void ChangeEnquiry_WithoutConclusion_IsOpenAgain()
    {
        var concluded = host.Conclude(host.Visit(host.Start()), request => request.Outcomes.Add("monitor"));

        Assert.Equal("NOT_CONCLUDED", Refusals.Rule(() => host.Change(concluded, request => request.ConcludedOn = "")));
        var reopened = host.Change(concluded, request =>
        {
            request.ConcludedOn = "";
            request.Outcomes.Clear();
        });
        Assert.Equal(("open", "true"), (reopened.State, reopened.IcpcRequired));
    }

    [Fact]
    public void ChangeEnquiry_ConferenceThatIsNotNeededAfterAll_IsWaitedForNoMore()
    {
        var planned = host.Plan(host.Conclude(host.Visit(host.Start())));

        Assert.Equal("OUTCOME_REQUIRED", Refusals.Rule(() => host.Change(planned, request => request.IcpcRequired = "false")));
        var changed = host.Change(planned, request =>
        {
            request.IcpcRequired = "false";
            request.Outcomes.Add("services");
        });
        Assert.Equal(("", "", ""), (changed.IcpcPlannedOn, changed.IcpcClock.DueOn, changed.IcpcClock.State));
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "reason", "", "reason REQUIRED" }, { "strategy_on", "", "strategy_on REQUIRED" }, { "strategy_on", "2026-03-11", "visit_on TOO_EARLY" },
        { "visit_on", "2026-03-17", "concluded_on TOO_EARLY" }, { "visit_on", "", "NOT_VISITED" }, { "icpc_on", "2026-03-01", "icpc_on TOO_EARLY" },
        { "icpc_on", "", "CONFERENCE_NOT_HELD" }, { "icpc_required", "false", "OUTCOME_REQUIRED" }, { "icpc_required", "", "icpc_required REQUIRED" },
        { "team_id", "T9", "team_id UNKNOWN_ID" }, { "locality_id", "L9", "locality_id UNKNOWN_ID" }, { "referral_id", "r9", "referral_id UNKNOWN_ID" }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void ChangeEnquiry_WhatCannotBe_IsRefused(string field, string value, string refused)
    {
        var held = host.Hold(host.Conclude(host.Visit(host.Start())));

        void Change() => host.Change(held, request => ChangeEnquiryRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value));

        if (refused.Contains(' ', StringComparison.Ordinal)) Assert.Equal(refused, Refusals.Field(Change) is var (at, reason) ? $"{at} {reason}" : "");
        else Assert.Equal(refused, Refusals.Rule(Change));
    }

    [Fact]
    public void ChangeEnquiry_HeldConferenceCalledUnnecessaryOrWithoutOutcome_IsRefused()
    {
        var held = host.Hold(host.Start());

        Assert.Equal("CONFERENCE_HELD", Refusals.Rule(() => host.Change(held, request => request.IcpcRequired = "false")));
        Assert.Equal("CONFERENCE_OUTCOME_REQUIRED", Refusals.Rule(() => host.Change(held, request => request.IcpcOutcomes.Clear())));
    }
}
