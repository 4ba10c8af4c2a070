using CsWorkPerf.Contracts.Assessment.V1;

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
        ("conference_held", ["ALREADY_VISITED", Taken, "CONFERENCE_HELD", "CONFERENCE_HELD", Taken, Taken]),
        ("withdrawn", ["WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN"]),
        ("not_supplied", ["COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", "COURSE_NOT_SUPPLIED", Taken])
    ];

    public static TheoryData<string, string, string> All =>
        [.. Matrix.SelectMany(row => Steps.Zip(row.Rules, (step, rule) => new TheoryDataRow<string, string, string>(row.State, step, rule)))];

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
        if (state == "not_supplied")
        {
            var id = Guid.NewGuid().ToString();
            await host.ImportAsync(new EnquiryRow { Line = 2, S47Id = id, ChildId = "c1", StrategyOn = "2026-03-09", IcpcRequired = "true", TeamName = "assessment north" });
            return await host.EnquiryAsync(id);
        }
        var started = host.Start();
        return state switch
        {
            "started" => started,
            "withdrawn" => host.Withdraw(started),
            "visited" => host.Visit(started),
            "conference_required" => host.Conclude(host.Visit(started)),
            "no_conference" => host.Conclude(host.Visit(started), WithoutConference),
            _ => host.Hold(host.Visit(started))
        };
    }
}
