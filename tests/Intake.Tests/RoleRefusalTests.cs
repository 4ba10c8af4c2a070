using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Whoever has no role for a call is refused, and the refusal is an entry of the access log.</summary>
public sealed class RoleRefusalTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task Call_OfARecordByARoleThatSeesNone_IsLoggedWithWhoAndWhichRecord()
    {
        var contact = intake.LogContact();

        Denied(() => intake.Contacts(Roles.Analyst).GetContact(new() { ContactId = contact.ContactId }));
        Denied(() => intake.Children(Roles.WorkforceLead).GetChild(new() { ChildId = contact.ChildId }));

        Assert.Equal(
            ("account-analyst", "Analyst", "refused", "contact", contact.ContactId, "role: cswp.intake.v1.Contacts/GetContact"),
            Brief(Assert.Single(await EntriesAsync(contact.ContactId, "refused"))));
        Assert.Equal(
            ("account-workforce_lead", "Workforce_Lead", "refused", "child", contact.ChildId, "role: cswp.intake.v1.Children/GetChild"),
            Brief(Assert.Single(await EntriesAsync(contact.ChildId, "refused"))));
    }

    [Fact]
    public async Task Call_OfACommandOrAStream_IsLoggedToo()
    {
        var contact = intake.LogContact();
        var decision = new RecordDecisionRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Rationale = "Ann Lee was hurt." };

        Denied(() => intake.Contacts(Roles.Auditor).RecordDecision(decision));
        using (var watch = new Board.BoardClient(intake.Host.As(Roles.Administrator)).WatchBoard(new()))
            Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken))).StatusCode);
        using (var import = intake.Contacts(Roles.Manager).ImportContacts())
            Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => import.ResponseStream.MoveNext(TestContext.Current.CancellationToken))).StatusCode);

        var refused = await EntriesAsync("", "refused");
        Assert.Contains(("account-auditor", "Auditor", "refused", "contact", contact.ContactId, "role: cswp.intake.v1.Contacts/RecordDecision"), refused.Select(Brief));
        Assert.Contains(("account-administrator", "Administrator", "refused", "board", "", "role: cswp.intake.v1.Board/WatchBoard"), refused.Select(Brief));
        Assert.Contains(("account-manager", "Manager", "refused", "contacts", "", "role: cswp.intake.v1.Contacts/ImportContacts"), refused.Select(Brief));
    }

    [Fact]
    public async Task Call_WithWhatIsNoId_KeepsNothingOfIt()
    {
        Denied(() => intake.Children(Roles.Analyst).GetChild(new() { ChildId = "Ann Lee, born 2014" }));
        Denied(() => intake.Children(Roles.Analyst).SearchChildren(new() { Text = "Ann Lee" }));

        var refused = (await EntriesAsync("", "refused")).Where(entry => entry.AccountId == "account-analyst").ToList();
        Assert.Contains(refused, entry => (entry.Record, entry.RecordId) == ("children", "") && entry.Detail.EndsWith("Children/GetChild", StringComparison.Ordinal));
        Assert.DoesNotContain(refused, entry => $"{entry}".Contains("Lee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SearchAccessLog_ByWhoMayNot_IsInTheLogThatWasAskedFor()
    {
        Denied(() => new AccessLogs.AccessLogsClient(intake.Host.As(Roles.Manager, Roles.Analyst)).SearchAccessLog(new() { Source = "intake" }));

        Assert.Contains(("account-manager-analyst", "access_logs", "role: cswp.common.v1.AccessLogs/SearchAccessLog"),
            (await EntriesAsync("", "refused")).Select(entry => (entry.AccountId, entry.Record, entry.Detail)));
    }

    private static (string, string, string, string, string, string) Brief(AccessLogEntry entry) =>
        (entry.AccountId, entry.By, entry.Action, entry.Record, entry.RecordId, entry.Detail);

    private static void Denied(Action call) => Assert.Equal(StatusCode.PermissionDenied, Refused.Status(call));

    private async Task<IReadOnlyList<AccessLogEntry>> EntriesAsync(string recordId, string action) =>
        (await new AccessLogs.AccessLogsClient(intake.Host.As(Roles.Administrator)).SearchAccessLogAsync(
            new() { Source = "intake", RecordId = recordId, Action = action }, cancellationToken: TestContext.Current.CancellationToken)).Entries;
}
