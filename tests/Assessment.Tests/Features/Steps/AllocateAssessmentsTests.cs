using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Steps;

/// <summary>Allocating one assessment or many.</summary>
public sealed class AllocateAssessmentsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearTeamAsync("T2", "Assessment South");
        await _host.HearWorkerAsync("w1");
        await _host.HearWorkerAsync("w2", "T2");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task AllocateAssessments_ToAWorker_KeepsTheReasonAndWhoHadIt()
    {
        await _host.ImportAsync(OpenRow("A1"));
        var before = await _host.AssessmentAsync("A1");

        var answer = await _host.Assessments().AllocateAssessmentsAsync(Request([before], "T2", Own("w2"), "Moved house"));

        Assert.Equal((1, 0), (answer.Allocated, answer.NotAllocated.Count));
        var details = await _host.DetailsAsync(before.AssessmentId);
        Assert.Equal(("T2", Own("w2"), 2L), (details.Assessment.TeamId, details.Assessment.WorkerId, details.Assessment.Version));
        var entry = details.Entries[^1];
        Assert.Equal(("allocated", "Moved house"), (entry.Action, entry.Detail));
        Assert.Equal([("team_id", "T1", "T2"), ("worker_id", Own("w1"), Own("w2"))], entry.Changes.Select(change => (change.Field, change.Before, change.After)));
        Assert.Equal("imported", details.Entries[0].Action);
        Assert.Equal(1, (await _host.ImportAsync(OpenRow("A1", row => row.WorkerId = "w3"))).Kept);
    }

    [Fact]
    public async Task AllocateAssessments_ToAnotherTeamAlone_LeavesThemToNobody()
    {
        await _host.ImportAsync(OpenRow("A1"));

        await _host.Assessments().AllocateAssessmentsAsync(Request([await _host.AssessmentAsync("A1")], "T2", "", ""));

        Assert.Equal(("T2", ""), ((await _host.AssessmentAsync("A1")).TeamId, (await _host.AssessmentAsync("A1")).WorkerId));
        Assert.Equal(["A1"], (await _host.Assessments().ListAssessmentsAsync(new() { Unallocated = true })).Rows.Select(row => row.CouncilId));
    }

    [Fact]
    public async Task AllocateAssessments_SomeThatCannotBe_AllocatesTheRestAndSaysWhyNot()
    {
        await _host.ImportAsync(OpenRow("A1"), OpenRow("A2", row => row.WorkerId = "w2"), AssessmentRow("A3"), OpenRow("A4", row => row.WorkerId = ""));
        var (one, two, three, four) = (await _host.AssessmentAsync("A1"), await _host.AssessmentAsync("A2"), await _host.AssessmentAsync("A3"), await _host.AssessmentAsync("A4"));
        var late = four.Clone();
        await _host.Assessments(Roles.Manager).AllocateAssessmentsAsync(Request([four], "", Own("w1"), ""));
        var gone = new Contracts.Assessment.V1.Assessment { AssessmentId = "00000000-0000-0000-0000-000000000001", Version = 1 };

        var answer = await _host.Assessments().AllocateAssessmentsAsync(Request([one, two, three, late, gone], "", Own("w2"), ""));

        Assert.Equal(1, answer.Allocated);
        Assert.Equal(
            [(two.AssessmentId, "unchanged", ""), (three.AssessmentId, "ended", ""), (late.AssessmentId, "changed", "Manager"), (gone.AssessmentId, "not_found", "")],
            answer.NotAllocated.Select(not => (not.AssessmentId, not.Why, not.By)));
        Assert.Equal(Own("w2"), (await _host.AssessmentAsync("A1")).WorkerId);
        Assert.Equal(Own("w1"), (await _host.AssessmentAsync("A4")).WorkerId);
    }

    [Fact]
    public async Task AllocateAssessments_ToNobodyOrUnknown_IsRefusedAndAllocatesNone()
    {
        await _host.ImportAsync(OpenRow("A1"));
        var one = await _host.AssessmentAsync("A1");

        Assert.Equal([("worker_id", "REQUIRED")], Refusals.Fields(() => _host.Assessments().AllocateAssessments(Request([one], "", "", ""))));
        Assert.Equal([("assessments", "COUNT")], Refusals.Fields(() => _host.Assessments().AllocateAssessments(Request([], "T1", "", ""))));
        Assert.Equal([("team_id", "UNKNOWN_ID"), ("worker_id", "UNKNOWN_ID")], Refusals.Fields(() => _host.Assessments().AllocateAssessments(Request([one], "T9", Own("w9"), ""))));
        Assert.Equal(1, (await _host.AssessmentAsync("A1")).Version);
    }

    private static AllocateAssessmentsRequest Request(IEnumerable<Contracts.Assessment.V1.Assessment> some, string team, string worker, string reason) => new()
    {
        RequestId = Guid.NewGuid().ToString(), TeamId = team, WorkerId = worker, Reason = reason,
        Assessments = { some.Select(one => new SeenAssessment { AssessmentId = one.AssessmentId, Version = one.Version }) }
    };
}
