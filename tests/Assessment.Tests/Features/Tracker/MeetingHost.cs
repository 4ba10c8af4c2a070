using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Assessment.V1;
using Grpc.Core;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Tracker;

/// <summary>
/// A council with one assessment for each reason to be on a meeting's list, and one that is on none, on Tuesday 17 March 2026. In
/// order: overdue (12 January), becoming overdue (13 January), past plan (2 March); fine (3 March).
/// </summary>
internal static class MeetingHost
{
    public static string Key() => Guid.NewGuid().ToString();

    public static async Task SeedAsync(this AssessmentHost host)
    {
        await host.HearWorkerAsync("w1");
        await host.HearWorkerAsync("w2");
        await host.ImportAsync(Row("overdue", "2026-01-12", "c1"), Row("becoming", "2026-01-13", "c2"), Row("planned", "2026-03-02", "c3"), Row("fine", "2026-03-03", "c4"));
        await host.Db.WriteAsync(tx => tx.ExecuteAsync("update [assessments] set [plan_on] = '2026-03-16' where [council_id] = 'planned'"), CancellationToken.None);
    }

    private static AssessmentRow Row(string id, string referred, string child) => OpenRow(id, row =>
        (row.ReferralId, row.ReferredOn, row.StartedOn, row.ChildSeenOn, row.ChildId) = ("", referred, referred, "", child));

    public static TrackerMeeting OpenMeeting(this AssessmentHost host, string locality = "", string team = "") =>
        host.Meetings().OpenMeeting(new OpenMeetingRequest { RequestId = Key(), LocalityId = locality, TeamId = team });

    public static TrackerMeetingDetails Meeting(this AssessmentHost host, string id, params string[] roles) =>
        host.Meetings(roles).GetMeeting(new GetTrackerMeetingRequest { MeetingId = id });

    /// <summary>The case of a meeting that the council calls so.</summary>
    public static async Task<MeetingCase> CaseAsync(this AssessmentHost host, string meeting, string councilId)
    {
        var id = await host.IdOfAsync(councilId);
        return host.Meeting(meeting).Cases.Single(one => one.Case.AssessmentId == id);
    }

    public static async Task<string> IdOfAsync(this AssessmentHost host, string councilId) =>
        await host.Db.ReadAsync(session => session.OneAsync<string>("select [assessment_id] from [assessments] where [council_id] = @councilId", new { councilId }), CancellationToken.None) ?? "";

    public static async Task<MeetingCase> NoteAsync(this AssessmentHost host, string meeting, string councilId, Action<NoteCaseRequest>? more = null)
    {
        var one = await host.CaseAsync(meeting, councilId);
        var request = new NoteCaseRequest { RequestId = Key(), MeetingId = meeting, AssessmentId = one.Case.AssessmentId, Version = one.Version, Note = "Report is late" };
        more?.Invoke(request);
        return host.Meetings().NoteCase(request);
    }

    public static void WithAction(NoteCaseRequest request) => (request.Action, request.OwnerId, request.DueOn) = ("Chase the school", Own("w1"), "2026-03-20");

    public static TrackerMeeting Close(this AssessmentHost host, string meeting) =>
        host.Meetings().CloseMeeting(new CloseMeetingRequest { RequestId = Key(), MeetingId = meeting, Version = host.Meeting(meeting).Meeting.Version });

    public static ChangeTrackerActionRequest ChangeOf(TrackerAction action, Action<ChangeTrackerActionRequest>? more = null)
    {
        var request = new ChangeTrackerActionRequest
        {
            RequestId = Key(), ActionId = action.ActionId, Version = action.Version, Action = action.Action, OwnerId = action.OwnerId, DueOn = action.DueOn, DoneOn = action.DoneOn
        };
        more?.Invoke(request);
        return request;
    }

    /// <summary>The council's names of what a meeting goes through, in order.</summary>
    public static async Task<IReadOnlyList<string>> ListedAsync(this AssessmentHost host, string meeting)
    {
        var names = new List<string>();
        foreach (var one in host.Meeting(meeting).Cases)
            names.Add(await host.Db.ReadAsync(session => session.OneAsync<string>("select [council_id] from [assessments] where [assessment_id] = @Id", new { Id = one.Case.AssessmentId }), CancellationToken.None) + ": " + one.Why);
        return names;
    }

    public static TrackerMeetings.TrackerMeetingsClient MeetingsOf(this AssessmentHost host, string worker, params string[] roles) =>
        new(host.Host.As(new Actor { AccountId = "account-" + worker, Name = worker, Roles = roles, WorkerId = Own(worker) }));

    /// <summary>The rule by which a call is refused, or the status of another refusal.</summary>
    public static string Refusal(Func<object> call)
    {
        var error = Assert.Throws<RpcException>(() => call());
        return error.StatusCode == StatusCode.FailedPrecondition && Common.Grpc.RpcErrors.Refusal(error) is Common.Errors.RuleBroken broken
            ? broken.Rule : error.StatusCode.ToString();
    }
}
