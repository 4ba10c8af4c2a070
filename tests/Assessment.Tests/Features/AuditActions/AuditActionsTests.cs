using CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Features.AuditProgrammes.Auditing;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.AuditActions;

/// <summary>What follows from an audit, until it is done.</summary>
public sealed class AuditActionsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();
    private Audit _audit = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.PrepareAsync(1);
        _audit = _host.Audited(request => request.AuditedOn = "2026-03-10");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient Actions => new(_host.Host.As(Roles.Manager));

    [Fact]
    public async Task Action_FromPlanToDone_IsOnTheAuditAndInLists()
    {
        var soon = Actions.AddAction(Add("2026-03-31"));
        var late = Actions.AddAction(Add("2026-03-16"));
        Assert.Equal(("Draw the genogram", Own("w1"), "2026-03-31", "open", false, 1L, "Manager"), (soon.What, soon.OwnerId, soon.DueOn, soon.State, soon.Overdue, soon.Version, soon.RecordedBy));
        Assert.Equal([late.ActionId, soon.ActionId], _host.Audits().GetAudit(new GetAuditRequest { AuditId = _audit.AuditId }).Actions.Select(action => action.ActionId));
        Assert.Equal([(late.ActionId, true), (soon.ActionId, false)], List(new()).Select(row => (row.Action.ActionId, row.Action.Overdue)));
        Assert.Equal((_audit.ChildId, "L1", "T1"), List(new())[0] is var row ? (row.ChildId, row.LocalityId, row.TeamId) : default);

        // Today is the last day in time.
        var today = Actions.AddAction(Add("2026-03-17"));
        Assert.False(today.Overdue);
        Assert.Equal(late.ActionId, Assert.Single(List(new() { State = "overdue" })).Action.ActionId);
        Actions.CloseAction(Close(today, "cancelled", request => request.Note = "Asked for twice"));

        var done = Actions.CloseAction(Close(late, more: request => request.Note = "It is on file"));
        Assert.Equal(("done", "2026-03-17", "Manager", "It is on file", 2L, false), (done.State, done.ClosedOn, done.ClosedBy, done.Note, done.Version, done.Overdue));
        Assert.Equal([1, 0, 1, 1], ((string[])["open", "overdue", "done", "cancelled"]).Select(state => List(new() { State = state }).Count));
        Assert.Equal("ACTION_CLOSED", Refusals.Rule(() => Actions.CloseAction(Close(done))));

        // Another plan opens it again.
        var again = Actions.ChangeAction(new ChangeActionRequest { RequestId = Key(), ActionId = late.ActionId, Version = 2, Plan = Add("2026-04-07").Plan });
        Assert.Equal(("open", "2026-04-07", "", "", 3L), (again.State, again.DueOn, again.ClosedOn, again.Note, again.Version));
        Assert.Contains(("add", "audit_action", late.ActionId), await _host.AccessLogAsync());
        Assert.Contains(("change", "audit_action", late.ActionId), await _host.AccessLogAsync());
        Assert.Contains(("list", "audit_actions", ""), await _host.AccessLogAsync());
    }

    [Fact]
    public void ListActions_ByFilter_ArePaged()
    {
        foreach (var day in (string[])["2026-03-20", "2026-03-18", "2026-03-19"]) Actions.AddAction(Add(day));

        var first = Actions.ListActions(new ListActionsRequest { Page = new() { PageSize = 2 } });
        var second = Actions.ListActions(new ListActionsRequest { Page = new() { PageSize = 2, PageToken = first.NextPageToken } });
        Assert.Equal(["2026-03-18", "2026-03-19", "2026-03-20"], first.Rows.Concat(second.Rows).Select(row => row.Action.DueOn));
        Assert.Equal((3L, ""), (second.Total, second.NextPageToken));
        Assert.Equal(
            [1, 1, 3, 0, 3, 0, 3, 0],
            ((ListActionsRequest[])
            [
                new() { From = "2026-03-20" }, new() { To = "2026-03-19" }, new() { OwnerId = Own("w1") }, new() { OwnerId = Own("w2") }, new() { TeamId = "T1" }, new() { TeamId = "T2" },
                new() { LocalityId = "L1" }, new() { LocalityId = "L2" }
            ]).Select(request => List(request).Count));
        Assert.Equal([("state", "UNKNOWN_CODE"), ("to", "TOO_EARLY")], Refusals.Fields(() => List(new() { State = "late", From = "2026-03-20", To = "2026-03-19" })));
    }

    [Fact]
    public void Action_WrongFields_AreRefused()
    {
        Assert.Equal([("plan.what", "REQUIRED"), ("plan.owner_id", "REQUIRED"), ("plan.due_on", "REQUIRED")],
            Refusals.Fields(() => Actions.AddAction(new AddActionRequest { RequestId = Key(), AuditId = _audit.AuditId })));
        Assert.Equal([("plan.due_on", "TOO_EARLY")], Refusals.Fields(() => Actions.AddAction(Add("2026-03-09"))));
        Assert.Equal([("plan.due_on", "TOO_LATE")], Refusals.Fields(() => Actions.AddAction(Add("2027-03-19"))));
        Assert.Equal([("plan.owner_id", "UNKNOWN_ID")], Refusals.Fields(() => Actions.AddAction(Add("2026-03-31", "w9"))));
        Assert.IsType<NotFound>(Refusals.Of(() => Actions.AddAction(new AddActionRequest { RequestId = Key(), AuditId = Key(), Plan = Add("2026-03-31").Plan })));
        var action = Actions.AddAction(Add("2026-03-31"));
        Assert.Equal([("closed_on", "IN_FUTURE")], Refusals.Fields(() => Actions.CloseAction(Close(action, more: request => request.ClosedOn = "2026-03-18"))));
        Assert.Equal([("closed_on", "TOO_EARLY")], Refusals.Fields(() => Actions.CloseAction(Close(action, more: request => request.ClosedOn = "2026-03-09"))));
        Assert.Equal([("note", "REQUIRED")], Refusals.Fields(() => Actions.CloseAction(Close(action, "cancelled"))));
        Assert.IsType<StaleVersion>(Refusals.Of(() => Actions.CloseAction(Close(new AuditAction(action) { Version = 4 }))));
        Assert.IsType<NotFound>(Refusals.Of(() => Actions.CloseAction(Close(new AuditAction(action) { ActionId = Key() }))));
    }

    [Fact]
    public async Task AddAction_ToADraft_IsRefused()
    {
        await _host.Db.WriteAsync(tx => tx.ExecuteAsync("update [audits] set [state] = 'draft'"), CancellationToken.None);

        Assert.Equal("NOT_COMPLETE", Refusals.Rule(() => Actions.AddAction(Add("2026-03-31"))));
    }

    [Fact]
    public async Task Action_ByItsOwnerAndOthers_IsDoneOrRefused()
    {
        var action = Actions.AddAction(Add("2026-03-31"));
        var change = new ChangeActionRequest { RequestId = Key(), ActionId = action.ActionId, Version = 1, Plan = Add("2026-04-07").Plan };
        foreach (var who in (string[])["w1", "w3"])
        {
            Assert.IsType<Denied>(Refusals.Of(() => As(who).AddAction(Add("2026-03-31"))));
            Assert.IsType<Denied>(Refusals.Of(() => As(who).ChangeAction(change)));
            Assert.IsType<Denied>(Refusals.Of(() => As(who).CloseAction(Close(action, "cancelled", request => request.Note = "Not mine"))));
        }
        Assert.IsType<Denied>(Refusals.Of(() => As("w3").CloseAction(Close(action))));
        Assert.Contains(("refused", "audit_action", action.ActionId), await _host.AccessLogAsync());

        Assert.Equal(("done", "W1"), As("w1").CloseAction(Close(action)) is var done ? (done.State, done.ClosedBy) : default);
        // The audit's auditor, by whatever role, and auditors by role.
        Assert.Equal("open", As("w2").ChangeAction(new ChangeActionRequest(change) { Version = 2 }).State);
        Assert.Equal("cancelled", new Contracts.Assessment.V1.AuditActions.AuditActionsClient(_host.Host.As(Roles.Auditor)).CloseAction(Close(new AuditAction(action) { Version = 3 }, "cancelled", request => request.Note = "Moved away")).State);
    }

    [Fact]
    public void Action_Changed_KeepsWhatItSaidBeforeInTheAuditsHistory()
    {
        var action = Actions.AddAction(Add("2026-03-31"));
        var done = Actions.CloseAction(Close(action, more: request => request.Note = "It is on file"));
        Actions.ChangeAction(new ChangeActionRequest { RequestId = Key(), ActionId = done.ActionId, Version = 2, Plan = Add("2026-04-07").Plan });

        var details = _host.Audits().GetAudit(new GetAuditRequest { AuditId = _audit.AuditId });
        Assert.Equal([("action_added", 2L), ("action_done", 3L), ("action_changed", 4L)], details.History.Skip(1).Select(entry => (entry.Action, entry.Version)));
        Assert.Equal(4, details.Audit.Version);
        Assert.Equal(
            [
                ("action.what", "Draw the genogram", "Draw the genogram"), ("action.due_on", "2026-03-31", "2026-04-07"), ("action.state", "done", "open"),
                ("action.closed_on", "2026-03-17", ""), ("action.closed_by", "Manager", ""), ("action.note", "It is on file", "")
            ],
            details.History[^1].Changes.Select(change => (change.Field, change.Before, change.After)));
    }

    private Contracts.Assessment.V1.AuditActions.AuditActionsClient As(string worker) => new(_host.Host.As(Worker(worker)));

    private IReadOnlyList<ListActionsResponse.Types.Row> List(ListActionsRequest request) => [.. Actions.ListActions(request).Rows];

    private AddActionRequest Add(string due, string owner = "w1") =>
        new() { RequestId = Key(), AuditId = _audit.AuditId, Plan = new() { What = "Draw the genogram", OwnerId = Own(owner), DueOn = due } };

    private static CloseActionRequest Close(AuditAction action, string state = "", Action<CloseActionRequest>? more = null)
    {
        var request = new CloseActionRequest { RequestId = Key(), ActionId = action.ActionId, Version = action.Version, State = state };
        more?.Invoke(request);
        return request;
    }
}
