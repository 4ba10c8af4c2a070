using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Contacts;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

public sealed class LogContactTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task LogContact_EveryField_IsStoredShownAndTold()
    {
        var child = intake.AddChild("Zoë", "Hall");

        var logged = intake.LogContact(child.ChildId, request =>
        {
            (request.ReceivedAt, request.Source, request.Mode, request.PrimaryNeed) = ("2026-03-16", "2a", "CONVERSATION", "n4");
            (request.LocalityId, request.TeamId, request.WorkerId, request.Summary) = ("L1", "T1", "w1", "Said\nso");
        });

        var shown = intake.Contacts().GetContact(new GetContactRequest { ContactId = logged.ContactId });
        Assert.Equal(logged, shown.Contact);
        Assert.Equal(
            (1L, "2026-03-16", "2A", "Schools", "conversation", "N4", "L1", "T1", "w1", "Said\nso", "open", "live", "2026-03-17", 1, "in_time"),
            (logged.Version, logged.ReceivedAt, logged.Source, logged.SourceGroup, logged.Mode, logged.PrimaryNeed, logged.LocalityId, logged.TeamId,
                logged.WorkerId, logged.Summary, logged.Status, logged.Origin, logged.DecideBy, logged.WorkingDays, logged.Clock));
        Assert.Equal("Zoë", shown.Child.FirstName);
        Assert.Equal(("logged", "Practitioner"), (Assert.Single(shown.History).Action, shown.History[0].By));
        Assert.Contains(("logged", "contact", logged.ContactId), await intake.AccessLogAsync());
        var told = Assert.Single((await intake.EventsAsync()).Select(one => one.Event).OfType<ContactChanged>(), change => change.ContactId == logged.ContactId);
        Assert.Equal(("logged", "2026-03-16", "2A", "conversation", "N4", "L1", "T1", null), (told.Change, told.ReceivedAt, told.Source, told.Mode, told.PrimaryNeed, told.LocalityId, told.TeamId, told.Outcome));
    }

    /// <summary>But an imported contact is an "import" there, as every imported record.</summary>
    [Fact]
    public void ContactAction_EveryStepOfAHistory_IsAWordOfTheAccessLog() =>
        Assert.Subset(Words(typeof(AccessAction)), Words(typeof(ContactAction)).Except([ContactAction.Imported]).ToHashSet());

    private static HashSet<string> Words(Type list) => [.. list.GetFields().Select(word => (string)word.GetRawConstantValue()!)];

    [Fact]
    public void LogContact_WithoutATime_IsReceivedNow() =>
        Assert.Equal("2026-03-17T10:30", intake.LogContact(more: request => request.ReceivedAt = "").ReceivedAt);

    [Theory]
    [InlineData("source", "", "REQUIRED")]
    [InlineData("source", "11", "UNKNOWN_CODE")]
    [InlineData("mode", "letter", "UNKNOWN_CODE")]
    [InlineData("primary_need", "N10", "UNKNOWN_CODE")]
    [InlineData("received_at", "2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("received_at", "2026-03-18", "IN_FUTURE")]
    [InlineData("received_at", "17 March", "NOT_A_TIME")]
    [InlineData("locality_id", "L404", "UNKNOWN_ID")]
    [InlineData("team_id", "T404", "UNKNOWN_ID")]
    [InlineData("worker_id", "w404", "UNKNOWN_ID")]
    [InlineData("summary", "a\u0000b", "CONTROL_CHARACTER")]
    [InlineData("request_id", "1", "UUID")]
    public void LogContact_BadField_IsRefusedByFieldValueAndRule(string field, string value, string reason)
    {
        var child = intake.AddChild();

        var violation = Assert.Single(Refused.With<InvalidInput>(() => intake.LogContact(
            child.ChildId, request => LogContactRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value))).Violations);

        Assert.Equal((field, reason), (violation.Field, violation.Reason));
        if (reason is not ("REQUIRED" or "CONTROL_CHARACTER")) Assert.Contains($"'{value}'", violation.Description);
        Assert.Empty(intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }).Contacts);
    }

    [Fact]
    public void LogContact_SeveralBadFields_NamesThemAll() =>
        Assert.Equal(["source", "mode", "summary"], Refused.With<InvalidInput>(() => intake.LogContact(
            more: request => (request.Source, request.Mode, request.Summary) = ("x", "y", new string('z', 4001)))).Violations.Select(one => one.Field));

    [Fact]
    public void LogContact_OneMinuteAhead_IsTakenAsAnotherClock() =>
        Assert.Equal("2026-03-17T10:31", intake.LogContact(more: request => request.ReceivedAt = "2026-03-17T10:31").ReceivedAt);

    [Fact]
    public void LogContact_UnknownChild_IsNotFound() =>
        Assert.Equal("nobody", Refused.With<NotFound>(() => intake.LogContact("nobody")).Id);

    [Fact]
    public void LogContact_FieldOfFiveMegabytes_IsRefusedWhole() =>
        Assert.Equal(StatusCode.ResourceExhausted, Refused.Status(() => intake.LogContact(more: request => request.Summary = new string('x', 5_000_000))));

    [Fact]
    public void LogContact_SameRequestAgain_ReturnsTheFirstAnswerAndLogsOnce()
    {
        var child = intake.AddChild();
        var key = IntakeHost.Key();

        var first = intake.LogContact(child.ChildId, request => request.RequestId = key);
        var again = intake.LogContact(child.ChildId, request => request.RequestId = key);

        Assert.Equal(first, again);
        Assert.Equal(1, intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }).ContactCount);
        Assert.Equal("REQUEST_ID_REUSED", Refused.Rule(() => intake.LogContact(child.ChildId, request => (request.RequestId, request.Source) = (key, "9"))));
    }

    [Fact]
    public void LogContact_ManyAtOnce_AreAllStored()
    {
        var child = intake.AddChild();

        var ids = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(16).Select(_ => intake.LogContact(child.ChildId).ContactId).ToHashSet();

        Assert.Equal(200, ids.Count);
        Assert.Equal(200, intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }).ContactCount);
    }
}
