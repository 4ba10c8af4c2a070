using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>Every step from every state: taken, or refused by the rule that forbids it.</summary>
public sealed class EnquiryTransitionTests(AssessmentHost host) : IClassFixture<AssessmentHost>
{
    private const string Taken = "";

    private static readonly string[] Steps = ["visit", "conclude", "plan", "hold", "change", "withdraw"];

    private static readonly (string State, string[] Rules)[] Matrix =
    [
        ("started", [Taken, "NOT_VISITED", Taken, Taken, Taken, Taken]),
        ("visited", ["ALREADY_VISITED", Taken, Taken, Taken, Taken, Taken]),
        ("conference_required", ["ALREADY_CONCLUDED", "ALREADY_CONCLUDED", Taken, Taken, Taken, Taken]),
        ("no_conference", ["ALREADY_CONCLUDED", "ALREADY_CONCLUDED", "CONFERENCE_NOT_REQUIRED", "CONFERENCE_NOT_REQUIRED", Taken, Taken]),
        ("concluded_unseen", ["ALREADY_CONCLUDED", "ALREADY_CONCLUDED", Taken, Taken, Taken, Taken]),
        ("planned", ["ALREADY_VISITED", Taken, Taken, Taken, Taken, Taken]),
        ("conference_held", ["ALREADY_VISITED", Taken, "CONFERENCE_HELD", "CONFERENCE_HELD", Taken, Taken]),
        ("held_and_concluded", ["ALREADY_CONCLUDED", "ALREADY_CONCLUDED", "CONFERENCE_HELD", "CONFERENCE_HELD", Taken, Taken]),
        ("imported", [Taken, "NOT_VISITED", Taken, Taken, Taken, Taken]),
        ("imported_concluded", ["ALREADY_CONCLUDED", "ALREADY_CONCLUDED", Taken, Taken, Taken, Taken]),
        ("withdrawn", ["WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN"]),
        ("not_supplied", ["COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", Taken]),
        ("not_supplied_withdrawn", ["WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN"])
    ];

    public static TheoryData<string, string, string> All =>
        [.. Matrix.SelectMany(row => Steps.Zip(row.Rules, (step, rule) => new TheoryDataRow<string, string, string>(row.State, step, rule)))];

    public static TheoryData<string> States => [.. Matrix.Select(row => row.State)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Step_FromEveryState_IsTakenOrRefusedByItsRule(string state, string step, string rule)
    {
        var enquiry = await InAsync(state);

        if (rule == Taken)
        {
            Assert.Equal(enquiry.Version + 1, Take(enquiry, step).Version);
            return;
        }
        Assert.Equal(rule, Refusals.Rule(() => Take(enquiry, step)));
        Assert.Equal(enquiry.Version, host.Open(enquiry).Enquiry.Version);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Step_OfARestrictedChild_IsDeniedBeforeAnyRuleIsTold(string state)
    {
        var enquiry = await InAsync(state);
        enquiry.Version += 5;
        await host.HearChildAsync("c1", restricted: true);
        try
        {
            // The last is a manager's, who may see the record.
            foreach (var step in Steps[..^1]) Assert.Equal(Own("c1"), Assert.IsType<Denied>(Refusals.Of(() => Take(enquiry, step))).RecordId);
        }
        finally
        {
            await host.HearChildAsync("c1", restricted: false);
        }
    }

    private Enquiry Take(Enquiry enquiry, string step) => step switch
    {
        "visit" => host.Visit(enquiry),
        "conclude" => host.Conclude(enquiry),
        "plan" => host.Plan(enquiry),
        "hold" => host.Hold(enquiry),
        "change" => host.Change(enquiry, request => request.TeamId = ""),
        _ => host.Withdraw(enquiry)
    };

    private static void WithoutConference(ConcludeEnquiryRequest request)
    {
        request.IcpcRequired = "false";
        request.Outcomes.Add("services");
    }

    private async Task<Enquiry> InAsync(string state)
    {
        if (state.StartsWith("not_supplied", StringComparison.Ordinal) || state.StartsWith("imported", StringComparison.Ordinal))
        {
            var id = Guid.NewGuid().ToString();
            var supplied = !state.StartsWith("not_supplied", StringComparison.Ordinal);
            await host.ImportAsync(new EnquiryRow
            {
                Line = 2, S47Id = id, ChildId = "c1", StrategyOn = "2026-03-09", IcpcRequired = supplied ? "" : "true", TeamName = "assessment north",
                CourseSupplied = supplied, ConcludedOn = state == "imported_concluded" ? "2026-03-16" : ""
            });
            var imported = await host.EnquiryAsync(id);
            return state == "not_supplied_withdrawn" ? host.Withdraw(imported) : imported;
        }
        var started = host.Start();
        return state switch
        {
            "started" => started,
            "withdrawn" => host.Withdraw(started),
            "visited" => host.Visit(started),
            "conference_required" => host.Conclude(host.Visit(started)),
            "concluded_unseen" => host.Conclude(started, request => request.NoVisitReason = "The family has left the country."),
            "planned" => host.Plan(host.Visit(started), "2026-03-26"),
            "held_and_concluded" => host.Conclude(host.Hold(host.Visit(started))),
            "no_conference" => host.Conclude(host.Visit(started), WithoutConference),
            _ => host.Hold(host.Visit(started))
        };
    }
}
