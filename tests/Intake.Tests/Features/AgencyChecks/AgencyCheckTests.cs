using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests.Features.AgencyChecks;

/// <summary>It is Tuesday 17 March 2026, 10:30.</summary>
public sealed class AgencyCheckTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contracts.Intake.V1.AgencyChecks.AgencyChecksClient Checks(string role = Roles.Practitioner) => new(_intake.Host.As(role));

    private AgencyCheck Ask(Contact contact, string agency = "police", Action<AskAgencyRequest>? more = null, string role = Roles.Practitioner)
    {
        var request = new AskAgencyRequest { RequestId = IntakeHost.Key(), ContactId = contact.ContactId, Agency = agency };
        more?.Invoke(request);
        return Checks(role).AskAgency(request);
    }

    private AgencyCheck Answer(AgencyCheck check, string at = "", string result = "Known to them.", string role = Roles.Practitioner) =>
        Checks(role).AnswerCheck(new AnswerCheckRequest { RequestId = IntakeHost.Key(), CheckId = check.CheckId, Version = check.Version, AnsweredAt = at, Result = result });

    private IReadOnlyList<AgencyCheck> Of(Contact contact) => [.. _intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }).Checks];

    private string[] Listed(string state, string agency = "") =>
        [.. Checks().ListAgencyChecks(new ListAgencyChecksRequest { State = state, Agency = agency }).Rows.Select(row => row.Check.CheckId)];

    [Fact]
    public async Task AskAgency_OpenContact_IsDueOnTheNextWorkingDayAndComesBackAfterTheDecision()
    {
        var logged = _intake.LogContact();
        var asked = Ask(logged, more: request => request.Whom = "MASH desk");
        Assert.Equal(
            ("police", "MASH desk", "2026-03-17T10:30", "2026-03-18", "asked", false, "Practitioner"),
            (asked.Agency, asked.Whom, asked.AskedAt, asked.AnswerBy, asked.State, asked.Overdue, asked.AskedBy));
        _intake.Decide(logged, "advice");
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(1));
        Assert.False(Of(logged)[0].Overdue);
        ((ManualTime)_intake.Time).Advance(TimeSpan.FromDays(1));
        Assert.True(Of(logged)[0].Overdue);
        Assert.Equal([asked.CheckId], Listed("overdue"));

        var answered = Answer(asked, "2026-03-19T09:00");

        Assert.Equal(("answered", "2026-03-19T09:00", "Known to them.", "Practitioner", false), (answered.State, answered.AnsweredAt, answered.Result, answered.ClosedBy, answered.Overdue));
        Assert.Equal(answered, Assert.Single(Of(logged)));
        Assert.Empty(Listed(""));
        Assert.Equal([asked.CheckId], Listed("answered", "police"));
        Assert.Contains(("change", "agency_check", asked.CheckId), await _intake.AccessLogAsync());
    }

    [Fact]
    public void AskAgency_AnswerNeededAtATime_IsOverdueFromThenOn()
    {
        var asked = Ask(_intake.LogContact(), more: request => (request.AskedAt, request.AnswerBy) = ("2026-03-17T09:30", "2026-03-17T10:31"));
        Assert.False(asked.Overdue);
        Assert.Empty(Listed("overdue"));

        ((ManualTime)_intake.Time).Advance(TimeSpan.FromMinutes(2));

        Assert.Equal([asked.CheckId], Listed("overdue"));
        Assert.True(Checks().ListAgencyChecks(new ListAgencyChecksRequest()).Rows[0].Check.Overdue);
    }

    [Fact]
    public void AskAgency_DecidedOtherwise_IsRefusedButOfAStrategyDiscussionTaken()
    {
        Assert.Equal("NOT_STRATEGY", Refused.Rule(() => Ask(_intake.Decide(_intake.LogContact()))));
        Assert.Equal("health", Ask(_intake.Decide(_intake.LogContact(), "referral_strategy"), "health").Agency);
    }

    [Theory]
    [InlineData("agency", "", "REQUIRED")]
    [InlineData("agency", "army", "UNKNOWN_CODE")]
    [InlineData("asked_at", "2026-03-17T09:00", "TOO_EARLY")]
    [InlineData("asked_at", "2026-03-17T10:32", "IN_FUTURE")]
    [InlineData("answer_by", "2026-03-17T10:29", "TOO_EARLY")]
    [InlineData("answer_by", "2026-03-16", "TOO_EARLY")]
    [InlineData("answer_by", "soon", "NOT_A_TIME")]
    public void AskAgency_BadField_IsRefused(string field, string value, string reason)
    {
        var logged = _intake.LogContact();

        Assert.Equal((field, reason), Refused.Field(() => Ask(logged, more: request => AskAgencyRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value))));
        Assert.Equal(("whom", "REQUIRED"), Refused.Field(() => Ask(logged, "other")));
        Assert.Empty(Of(logged));
    }

    [Fact]
    public void AnswerCheck_ClosedStaleOrImpossible_IsRefused()
    {
        var asked = Ask(_intake.LogContact(), more: request => request.AskedAt = "2026-03-17T10:00");

        Assert.Equal(("answered_at", "TOO_EARLY"), Refused.Field(() => Answer(asked, "2026-03-17T09:59")));
        Assert.Equal(("answered_at", "IN_FUTURE"), Refused.Field(() => Answer(asked, "2026-03-18")));
        Assert.Equal(("result", "REQUIRED"), Refused.Field(() => Answer(asked, result: " ")));
        var withdrawn = Checks().WithdrawCheck(new WithdrawCheckRequest { RequestId = IntakeHost.Key(), CheckId = asked.CheckId, Version = 1, Reason = "Asked twice." });
        Assert.Equal(("withdrawn", "Asked twice."), (withdrawn.State, withdrawn.Result));
        Assert.Equal("CHECK_CLOSED", Refused.Rule(() => Answer(withdrawn)));
        Assert.Equal(2, Refused.With<StaleVersion>(() => Answer(asked)).CurrentVersion);
        Refused.With<NotFound>(() => Answer(new AgencyCheck { CheckId = "nothing", Version = 1 }));
    }

    [Fact]
    public void AgencyChecks_RestrictedChild_AreForManagersAndTheListHidesWhatTheySaid()
    {
        var hidden = _intake.LogContact(_intake.AddChild(restricted: true).ChildId);
        Refused.With<Denied>(() => Ask(hidden));
        var asked = Ask(hidden, more: request => request.Whom = "Sergeant", role: Roles.Manager);
        Refused.With<Denied>(() => Answer(asked));

        Assert.Equal("", Checks().ListAgencyChecks(new ListAgencyChecksRequest()).Rows[0].Check.Whom);
        Assert.Equal("Sergeant", Checks(Roles.Manager).ListAgencyChecks(new ListAgencyChecksRequest()).Rows[0].Check.Whom);
    }

    [Fact]
    public void ListAgencyChecks_Pages_ComeInTheOrderOfTheAnswers()
    {
        var logged = _intake.LogContact();
        var ids = ((string[])["2026-03-20", "2026-03-18", "2026-03-19"]).Select(by => Ask(logged, more: request => request.AnswerBy = by).CheckId).ToArray();

        var first = Checks().ListAgencyChecks(new ListAgencyChecksRequest { Page = new() { PageSize = 2 } });
        var second = Checks().ListAgencyChecks(new ListAgencyChecksRequest { Page = new() { PageSize = 2, PageToken = first.NextPageToken } });

        Assert.Equal([ids[1], ids[2], ids[0]], first.Rows.Concat(second.Rows).Select(row => row.Check.CheckId));
        Assert.Equal((3L, ""), (first.Total, second.NextPageToken));
    }
}
