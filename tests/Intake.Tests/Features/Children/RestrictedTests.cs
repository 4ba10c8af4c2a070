using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests.Features.Children;

public sealed class RestrictedTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    [Fact]
    public async Task RestrictedRecord_OpenedByOthersThanManagers_IsDeniedAndTheRefusalLogged()
    {
        var child = intake.AddChild("Kept", "Secret", restricted: true);
        var contact = intake.LogContact(child.ChildId);
        var referralId = intake.Decide(contact, "referral_assessment", roles: Roles.Manager).ReferralId;

        foreach (var role in new[] { Roles.Practitioner, Roles.Auditor })
        {
            IsDenied(() => intake.Children(role).GetChild(new GetChildRequest { ChildId = child.ChildId }));
            IsDenied(() => intake.Children(role).GetChildHistory(new GetChildHistoryRequest { ChildId = child.ChildId }));
            IsDenied(() => intake.Contacts(role).GetContact(new GetContactRequest { ContactId = contact.ContactId }));
            IsDenied(() => intake.Contacts(role).ListContacts(new ListContactsRequest { ChildId = child.ChildId }));
            IsDenied(() => intake.Referrals(role).GetReferral(new GetReferralRequest { ReferralId = referralId }));
            IsDenied(() => intake.Referrals(role).ListReferrals(new ListReferralsRequest { ChildId = child.ChildId }));
        }

        Assert.Equal(
            ["child", "child", "contact", "contacts", "referral", "referrals", "child", "child", "contact", "contacts", "referral", "referrals"],
            (await intake.AccessLogAsync()).Where(one => one.Action == "refused" && (one.RecordId == child.ChildId || one.RecordId == contact.ContactId || one.RecordId == referralId)).Select(one => one.Record));
    }

    [Fact]
    public void RestrictedRecord_Refusal_NamesTheChildByIdOnly()
    {
        var child = intake.AddChild("Noor", "Unnamed", restricted: true);
        var contact = intake.LogContact(child.ChildId);

        var refused = Refused.With<Denied>(() => intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId }));

        Assert.Equal(child.ChildId, refused.RecordId);
        Assert.DoesNotContain("Noor", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", Refused.With<Denied>(() => intake.Contacts(Roles.Analyst).GetContact(new GetContactRequest { ContactId = contact.ContactId })).RecordId);
    }

    [Fact]
    public void RestrictedRecord_Manager_MayOpenIt()
    {
        var child = intake.AddChild("Open", "Here", restricted: true);
        var contact = intake.LogContact(child.ChildId);

        Assert.Equal("Here", intake.Children(Roles.Manager).GetChild(new GetChildRequest { ChildId = child.ChildId }).LastName);
        Assert.Equal("Here", intake.Contacts(Roles.Manager).GetContact(new GetContactRequest { ContactId = contact.ContactId }).Child.LastName);
        Assert.Equal("Open Here", Assert.Single(intake.Contacts(Roles.Manager).ListContacts(new ListContactsRequest { ChildId = child.ChildId }).Rows).ChildName);
    }

    [Fact]
    public void RestrictedRecord_ChangedByAPractitioner_IsDenied()
    {
        var child = intake.AddChild("Not", "Yours", restricted: true);
        var contact = intake.LogContact(child.ChildId);

        IsDenied(() => intake.Children().ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = child }));
        IsDenied(() => intake.Decide(contact));
    }

    [Fact]
    public void RestrictedRecord_InListsOfReferrals_IsNamedToManagersOnly()
    {
        var child = intake.AddChild("Quinn", "Unseen", restricted: true, councilId: "R-9");
        intake.Decide(intake.LogContact(child.ChildId), "referral_assessment", roles: Roles.Manager);
        var request = new ListReferralsRequest { Page = new() { PageSize = 500 } };

        Assert.Equal(new ListedChild { Restricted = true }, intake.Referrals().ListReferrals(request).Children[child.ChildId]);
        Assert.Equal(new ListedChild { Name = "Quinn Unseen", Restricted = true, CouncilId = "R-9" }, intake.Referrals(Roles.Manager).ListReferrals(request).Children[child.ChildId]);
    }

    [Fact]
    public void RestrictedRecord_InLists_HasNoName()
    {
        var child = intake.AddChild("Quill", "Hidden", restricted: true, councilId: "R-1");
        var contact = intake.LogContact(child.ChildId);

        Assert.Empty(intake.Children().SearchChildren(new SearchChildrenRequest { Text = "quill" }).Children);
        var byId = Assert.Single(intake.Children().SearchChildren(new SearchChildrenRequest { Text = "R-1" }).Children);
        Assert.Equal((child.ChildId, "", "", true), (byId.ChildId, byId.FirstName, byId.LastName, byId.Restricted));
        Assert.Equal("Hidden", Assert.Single(intake.Children(Roles.Manager).SearchChildren(new SearchChildrenRequest { Text = "quill" }).Children).LastName);
        var row = Assert.Single(intake.Contacts().ListContacts(new ListContactsRequest()).Rows, row => row.Contact.ContactId == contact.ContactId);
        Assert.Equal(("", true, ""), (row.ChildName, row.Restricted, row.ChildCouncilId));
        var full = Assert.Single(intake.Contacts(Roles.Manager).ListContacts(new ListContactsRequest { ChildId = child.ChildId }).Rows);
        Assert.Equal(("Quill Hidden", true, "R-1"), (full.ChildName, full.Restricted, full.ChildCouncilId));
    }

    [Fact]
    public void RestrictedRecord_InLists_SaysNothingOfWhatTheRecordSays()
    {
        var child = intake.AddChild("Ines", "Inside", restricted: true);
        var contact = intake.LogContact(child.ChildId, request =>
        {
            (request.PrimaryNeed, request.LevelOfNeed, request.Consent, request.LocalityId, request.TeamId) = ("N1", "4", "given", "L1", "T1");
            request.Factors.Add("3A");
        });
        var decided = intake.Decide(contact, "referral_assessment", request => request.NextSteps.Add(new NextStepPlan { What = "Visit", Who = "School", DueOn = "2026-03-20" }), Roles.Manager);

        var row = Row(Roles.Practitioner);
        Assert.Equal(("", "", "", "", "", 0), (row.PrimaryNeed, row.LevelOfNeed, row.Consent, row.Outcome, row.ReferralId, row.Factors.Count));
        Assert.Equal(
            (contact.ContactId, child.ChildId, "L1", "T1", contact.ReceivedAt, decided.DecidedAt, decided.DecideBy, "decided"),
            (row.ContactId, row.ChildId, row.LocalityId, row.TeamId, row.ReceivedAt, row.DecidedAt, row.DecideBy, row.Status));
        var seen = Row(Roles.Manager);
        Assert.Equal(("N1", "4", "given", "referral_assessment", decided.ReferralId, 1), (seen.PrimaryNeed, seen.LevelOfNeed, seen.Consent, seen.Outcome, seen.ReferralId, seen.Factors.Count));

        Assert.Equal(("", ""), (Referral(Roles.Practitioner).PrimaryNeed, Referral(Roles.Practitioner).Route));
        Assert.Equal("N1", Referral(Roles.Manager).PrimaryNeed);
        Assert.Equal(("", "", ""), (Step(Roles.Auditor).Outcome, Step(Roles.Auditor).Step.Plan.What, Step(Roles.Auditor).Step.Plan.Who));
        Assert.Equal(("referral_assessment", "Visit"), (Step(Roles.Manager).Outcome, Step(Roles.Manager).Step.Plan.What));

        Contact Row(string role) => intake.Contacts(role).ListContacts(new ListContactsRequest { OrderBy = "-received_at", Page = new() { PageSize = 500 } }).Rows.Single(one => one.Contact.ContactId == contact.ContactId).Contact;
        Referral Referral(string role) => intake.Referrals(role).ListReferrals(new ListReferralsRequest { Page = new() { PageSize = 500 } }).Referrals.Single(one => one.ReferralId == decided.ReferralId);
        ListNextStepsResponse.Types.Row Step(string role) => new Contracts.Intake.V1.NextSteps.NextStepsClient(intake.Host.As(role)).ListNextSteps(new ListNextStepsRequest()).Rows.Single(one => one.Step.ContactId == contact.ContactId);
    }

    [Fact]
    public void RestrictedRecord_ContactLoggedByAPractitioner_IsTaken()
    {
        var child = intake.AddChild("Wanda", "Worry", restricted: true);

        var contact = intake.Contacts(Roles.Practitioner).LogContact(new LogContactRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Source = "6" });

        Assert.Equal(child.ChildId, contact.ChildId);
    }

    private static void IsDenied(Action call) => Assert.Equal(StatusCode.PermissionDenied, Refused.Status(call));
}
