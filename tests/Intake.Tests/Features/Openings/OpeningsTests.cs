using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests.Features.Openings;

public sealed class OpeningsTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(IntakeHost.Start);
    private readonly IntakeHost _intake;

    public OpeningsTests() => _intake = new() { Time = _time, Settings = [("Intake:RestrictedOpenMinutes", "30")] };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private Contracts.Intake.V1.Openings.OpeningsClient Openings(string role = Roles.Practitioner) => new(_intake.Host.As(role));

    private Opening Open(Child child, string reason = "Child in hospital now.") =>
        Openings().OpenRestricted(new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = reason });

    private Child Get(Child child, string role = Roles.Practitioner) => _intake.Children(role).GetChild(new GetChildRequest { ChildId = child.ChildId });

    [Fact]
    public async Task Open_WithAReason_OpensTheRecordAndWhatBelongsToItForATimeAndIsLogged()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);
        var other = _intake.AddChild("Sue", "Secret", restricted: true);
        var contact = _intake.LogContact(child.ChildId);
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => Get(child)));

        var opening = Open(child);

        Assert.Equal(("2026-03-17T10:30", "2026-03-17T11:00", "Child in hospital now.", ""), (opening.OpenedAt[..16], opening.Until[..16], opening.Reason, opening.AcknowledgedAt));
        Assert.Equal("Sid", Get(child).FirstName);
        Assert.Equal(1, _intake.Children().GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }).ContactCount);
        Assert.Equal("Sid", _intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }).Child.FirstName);
        var referral = _intake.Decide(contact, "referral_assessment").ReferralId;
        Assert.Equal(referral, _intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = referral }).ReferralId);
        Assert.Single(_intake.Contacts().ListContacts(new ListContactsRequest { ChildId = child.ChildId }).Rows);
        Assert.Single(_intake.Referrals().ListReferrals(new ListReferralsRequest { ChildId = child.ChildId }).Referrals);
        // For this record, this person and this time only.
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => Get(other)));
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => Get(child, Roles.Auditor)));
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => Get(child)));
        Assert.Contains(("open_restricted", "child", child.ChildId), await _intake.AccessLogAsync());
        Assert.Equal(("refused", "child", child.ChildId), (await _intake.AccessLogAsync())[^1]);
    }

    [Fact]
    public void Open_ThenARecordIsChanged_StaysRestrictedUntilAManagerSaysOtherwise()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);
        Open(child);
        var entered = Get(child);
        (entered.Postcode, entered.Restricted) = ("NR1 3QQ", false);

        var changed = _intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = entered });

        Assert.Equal(("NR1 3QQ", true), (changed.Postcode, changed.Restricted));
        changed.Restricted = false;
        Assert.False(_intake.Children(Roles.Manager).ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = changed }).Restricted);
    }

    [Fact]
    public async Task Acknowledge_ByAManager_TakesItFromThoseThatWait()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);
        var first = Open(child);
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = Open(child, "Again.");
        var waiting = Openings(Roles.Manager).ListOpenings(new ListOpeningsRequest { WaitingOnly = true });
        Assert.Equal((2, "Sid Secret"), (waiting.Waiting, waiting.Rows[0].ChildName));
        Assert.Equal([second.OpeningId, first.OpeningId], waiting.Rows.Select(row => row.Opening.OpeningId));

        var logged = (await _intake.AccessLogAsync()).Count;
        Assert.Equal(2, Openings(Roles.Manager).CountOpenings(new CountOpeningsRequest()).Waiting);
        Assert.Equal(logged, (await _intake.AccessLogAsync()).Count);

        var seen = Acknowledge(first);

        Assert.NotEmpty(seen.AcknowledgedBy);
        Assert.Equal("2026-03-17T10:31", seen.AcknowledgedAt[..16]);
        Assert.Equal(second.OpeningId, Openings(Roles.Manager).ListOpenings(new ListOpeningsRequest { WaitingOnly = true }).Rows.Single().Opening.OpeningId);
        Assert.Equal(1, Openings(Roles.Manager).CountOpenings(new CountOpeningsRequest()).Waiting);
        Assert.Equal(2, Openings(Roles.Manager).ListOpenings(new ListOpeningsRequest()).Rows.Count);
        Assert.Equal("ALREADY_ACKNOWLEDGED", Refused.Rule(() => Acknowledge(first)));
        Assert.Equal("nothing", Refused.With<NotFound>(() => Acknowledge(new Opening { OpeningId = "nothing" })).Id);
        Assert.Contains(("acknowledge", "opening", first.OpeningId), await _intake.AccessLogAsync());

        Opening Acknowledge(Opening opening) => Openings(Roles.Manager).AcknowledgeOpening(new AcknowledgeOpeningRequest { RequestId = IntakeHost.Key(), OpeningId = opening.OpeningId });
    }

    [Fact]
    public void List_ManyOpenings_ComesInPages()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);
        for (var i = 0; i < 3; i++)
        {
            Open(child, $"Reason {i}");
            _time.Advance(TimeSpan.FromMinutes(1));
        }
        var request = new ListOpeningsRequest { Page = new() { PageSize = 2 } };

        var first = Openings(Roles.Manager).ListOpenings(request);
        request.Page.PageToken = first.NextPageToken;
        var second = Openings(Roles.Manager).ListOpenings(request);

        Assert.Equal(["Reason 2", "Reason 1", "Reason 0"], first.Rows.Concat(second.Rows).Select(row => row.Opening.Reason));
        Assert.Empty(second.NextPageToken);
    }

    [Fact]
    public void Open_MergedRecords_OpensTheChildUntilTheyAreToldApart()
    {
        var (kept, merged) = (_intake.AddChild("Sid", "Secret"), _intake.AddChild("Syd", "Secret", restricted: true));
        _intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
        {
            RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = 1, MergedId = merged.ChildId, MergedVersion = 1, Reason = "Same."
        });
        Open(kept);
        Assert.Equal("Syd", Get(merged).FirstName);

        _intake.Children(Roles.Manager).UndoMerge(new UndoMergeRequest { RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = 2, Reason = "Cousins." });

        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => Get(merged)));
    }

    [Fact]
    public void Open_WrongInput_IsRefusedWithItsRule()
    {
        var child = _intake.AddChild("Sid", "Secret", restricted: true);

        Assert.Equal(("reason", "REQUIRED"), Refused.Field(() => Open(child, " ")));
        Assert.Equal(("reason", "TOO_LONG"), Refused.Field(() => Open(child, new string('x', 1001))));
        Assert.Equal("nobody", Refused.With<NotFound>(() => Open(new Child { ChildId = "nobody" })).Id);
        Assert.Equal("NOT_RESTRICTED", Refused.Rule(() => Open(_intake.AddChild())));
        // A manager needs no emergency.
        Assert.Equal("NOT_RESTRICTED", Refused.Rule(() => Openings(Roles.Manager).OpenRestricted(new OpenRestrictedRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Reason = "Mine." })));
    }
}
