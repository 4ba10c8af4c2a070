using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Merges;

public sealed class MergeChildrenTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public async Task Merge_TwoRecords_ShowsBothHistoriesAsOneAndIsLogged()
    {
        var (kept, merged) = (_intake.AddChild("Ann", "Lee"), _intake.AddChild("Anne", "Lee"));
        var (first, second) = (_intake.LogContact(kept.ChildId), _intake.LogContact(merged.ChildId));
        var referral = _intake.Decide(second, "referral_assessment").ReferralId;

        var answer = Merge(kept, merged);

        Assert.Equal(kept, answer);
        var record = Get(merged);
        Assert.Equal((merged.Version + 1, kept.ChildId, kept.ChildId, "Anne"), (record.Version, record.MergedInto, record.KeptId, record.FirstName));
        foreach (var id in new[] { kept.ChildId, merged.ChildId })
        {
            var history = History(id);
            Assert.Equal(new[] { first.ContactId, second.ContactId }.Order(), history.Contacts.Select(line => line.ContactId).Order());
            Assert.Equal((2, 1, referral), (history.ContactCount, history.ReferralCount, history.Referrals[0].ReferralId));
            Assert.Equal(record, Assert.Single(history.MergedRecords));
            var line = Assert.Single(history.Merges);
            Assert.Equal((merged.ChildId, kept.ChildId, "merged", "Same mother.", "2026-03-17"), (line.ChildId, line.KeptId, line.Action, line.Reason, line.At[..10]));
            Assert.NotEmpty(line.By);
            Assert.Equal(2, _intake.Contacts().ListContacts(new ListContactsRequest { ChildId = id }).Total);
            Assert.Equal(1, _intake.Referrals().ListReferrals(new ListReferralsRequest { ChildId = id }).Total);
        }
        Assert.Equal("Ann", _intake.Contacts().GetContact(new GetContactRequest { ContactId = second.ContactId }).Child.FirstName);
        Assert.All(_intake.Contacts().ListContacts(new ListContactsRequest()).Rows, row => Assert.Equal("Ann Lee", row.ChildName));
        Assert.Equal("Ann Lee", Assert.Single(_intake.Referrals().ListReferrals(new ListReferralsRequest()).Children).Value.Name);
        Assert.Equal([("merged", "child", merged.ChildId), ("merged", "child", kept.ChildId)], (await _intake.AccessLogAsync()).Where(entry => entry.Action == "merged"));
        var alias = Assert.IsType<ChildAliasChanged>((await _intake.EventsAsync())[^1].Event);
        Assert.Equal((merged.ChildId, record.Version, kept.ChildId), (alias.ChildId, alias.Version, alias.MergedInto));
    }

    [Fact]
    public async Task Undo_AfterAMerge_PutsEverythingBackAndIsLogged()
    {
        var (kept, merged) = (_intake.AddChild("Ann", "Lee"), _intake.AddChild("Anne", "Lee"));
        _intake.LogContact(merged.ChildId);
        Merge(kept, merged);
        var since = _intake.LogContact(merged.ChildId, request => request.Source = "2A");

        var alone = Undo(merged);

        // What was said of the merged record is said of the child, whose record was the kept one.
        Assert.Equal(kept.ChildId, since.ChildId);
        var before = merged.Clone();
        before.Version += 2;
        Assert.Equal(before, alone);
        Assert.Equal((1, 1), (History(merged.ChildId).ContactCount, History(kept.ChildId).ContactCount));
        Assert.Empty(History(kept.ChildId).MergedRecords);
        Assert.Equal(["merge_undone", "merged"], History(kept.ChildId).Merges.Select(line => line.Action));
        Assert.Equal(["merge_undone", "merged"], History(merged.ChildId).Merges.Select(line => line.Action));
        Assert.Equal(2, (await _intake.AccessLogAsync()).Count(entry => entry.Action == "merge_undone"));
        var alias = Assert.IsType<ChildAliasChanged>((await _intake.EventsAsync())[^1].Event);
        Assert.Equal((merged.ChildId, alone.Version, null), (alias.ChildId, alias.Version, alias.MergedInto));
        Assert.Equal("NOT_MERGED", Refused.Rule(() => Undo(alone)));
    }

    [Fact]
    public void Undo_OfAChainInEitherOrder_IsExact()
    {
        var (a, b, c) = (_intake.AddChild("A", "Lee"), _intake.AddChild("B", "Lee"), _intake.AddChild("C", "Lee"));
        foreach (var child in new[] { a, b, c }) _intake.LogContact(child.ChildId);
        Merge(b, a);
        Merge(c, b);
        Assert.Equal((b.ChildId, c.ChildId), (Get(a).MergedInto, Get(a).KeptId));
        Assert.Equal([3, 3, 3], Counts());

        // The first merge first: a goes, b stays in c.
        Undo(a);
        Assert.Equal([1, 2, 2], Counts());
        Merge(c, Get(a));
        Undo(b);
        // b alone; a in c.
        Assert.Equal([2, 1, 2], Counts());
        Undo(a);
        Merge(Get(b), Get(a));
        Merge(c, Get(b));
        // The second merge first: b stands for a as well.
        Undo(b);
        Assert.Equal([2, 2, 1], Counts());
        Assert.Equal(b.ChildId, Get(a).KeptId);
        Undo(a);
        Assert.Equal([1, 1, 1], Counts());

        int[] Counts() => [.. new[] { a, b, c }.Select(child => History(child.ChildId).ContactCount)];
    }

    [Fact]
    public void Merge_RestrictedWithUnrestricted_IsRestrictedWhileMerged()
    {
        var (open, secret) = (_intake.AddChild("Olive", "Open"), _intake.AddChild("Sid", "Secret", restricted: true));
        var contact = _intake.LogContact(open.ChildId);
        Merge(open, secret);

        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Children().GetChild(new GetChildRequest { ChildId = open.ChildId })));
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Contacts().GetContact(new GetContactRequest { ContactId = contact.ContactId })));
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Decide(contact)));
        Assert.Empty(_intake.Children().SearchChildren(new SearchChildrenRequest { Text = "olive" }).Children);
        Assert.Equal(("", true), Row());
        Assert.Equal((false, true), (Get(open).Restricted, Get(open).RestrictedByMerge));

        Undo(secret);
        Assert.Single(_intake.Children().SearchChildren(new SearchChildrenRequest { Text = "olive" }).Children);
        Assert.Equal(("Olive Open", false), Row());
        Assert.Equal("Olive", _intake.Children().GetChild(new GetChildRequest { ChildId = open.ChildId }).FirstName);

        (string, bool) Row() => _intake.Contacts().ListContacts(new ListContactsRequest()).Rows.Select(row => (row.ChildName, row.Restricted)).Single();
    }

    [Fact]
    public void Restrict_OneOfTwoMerged_RestrictsAndOpensBoth()
    {
        var (kept, merged) = (_intake.AddChild("Kay", "Lee"), _intake.AddChild("Kaye", "Lea"));
        Merge(kept, merged);

        var restricted = Change(kept, child => child.Restricted = true);
        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Children().GetChild(new GetChildRequest { ChildId = merged.ChildId })));
        Assert.Empty(_intake.Children().SearchChildren(new SearchChildrenRequest { Text = "lea" }).Children);

        Change(restricted, child => child.Restricted = false);
        Assert.Single(_intake.Children().SearchChildren(new SearchChildrenRequest { Text = "lea" }).Children);
    }

    [Fact]
    public void Change_MergedRecord_IsRefusedAndNamesTheKeptOne()
    {
        var (kept, merged) = (_intake.AddChild("Kay", "Lee"), _intake.AddChild("Kaye", "Lea"));
        Merge(kept, merged);

        var broken = Refused.With<RuleBroken>(() => Change(Get(merged), child => child.LastName = "Loo"));

        Assert.Equal(("MERGED_CHILD", "child/" + kept.ChildId), (broken.Rule, broken.Subject));
        // A namesake of the merged record is known by the one that is kept.
        Assert.Equal("child/" + kept.ChildId, Refused.With<RuleBroken>(() => _intake.Children().AddChild(
            new AddChildRequest { RequestId = IntakeHost.Key(), Child = new Child { FirstName = "Kaye", LastName = "Lea" }, RefuseKnown = true })).Subject);
    }

    [Fact]
    public void Merge_WrongInput_IsRefusedWithItsRule()
    {
        var (kept, merged, third) = (_intake.AddChild("Kay", "Lee"), _intake.AddChild("Kaye", "Lea"), _intake.AddChild("Kim", "Low"));
        Assert.Equal(("reason", "REQUIRED"), Refused.Field(() => MergeIn(_intake, kept, merged, " ")));
        Assert.Equal(("reason", "TOO_LONG"), Refused.Field(() => MergeIn(_intake, kept, merged, new string('x', 1001))));
        Assert.Equal(("merged_id", "NOT_ALLOWED"), Refused.Field(() => Merge(kept, kept)));
        Assert.Equal("nobody", Refused.With<NotFound>(() => Merge(kept, new Child { ChildId = "nobody", Version = 1 })).Id);
        var stale = merged.Clone();
        stale.Version = 7;
        Assert.Equal(1, Refused.With<StaleVersion>(() => Merge(kept, stale)).CurrentVersion);
        Merge(kept, merged);
        Assert.Equal("child/" + kept.ChildId, Refused.With<RuleBroken>(() => Merge(third, Get(merged))).Subject);
        Assert.Equal("MERGED_ALREADY", Refused.Rule(() => Merge(Get(merged), third)));
        foreach (var role in new[] { Roles.Practitioner, Roles.Auditor, Roles.Administrator })
            Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Children(role).UndoMerge(new UndoMergeRequest { RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = 2, Reason = "x" })));
    }

    [Fact]
    public void Merge_SentTwice_IsDoneOnce()
    {
        var (kept, merged) = (_intake.AddChild("Kay", "Lee"), _intake.AddChild("Kaye", "Lea"));
        var request = new MergeChildrenRequest { RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = 1, MergedId = merged.ChildId, MergedVersion = 1, Reason = "Same." };

        Assert.Equal(_intake.Children(Roles.Manager).MergeChildren(request), _intake.Children(Roles.Manager).MergeChildren(request));

        Assert.Single(History(kept.ChildId).Merges);
    }

    [Fact]
    public async Task Import_RowsOfAMergedChild_MeetTheKeptOneAndKeepTheAlias()
    {
        await _intake.ImportAsync(ContactRow("X1", row => row.ChildId = "C1"), ContactRow("X2", row => row.ChildId = "C2"));
        ChildRow named = new() { Line = 2, ChildId = "C2", FirstName = "Cyd", LastName = "Two", DetailsSupplied = true };
        await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C1", FirstName = "Cy", LastName = "One", DetailsSupplied = true }, named);
        var (kept, merged) = (Find("C1"), Find("C2"));
        Merge(kept, merged);

        named.Postcode = "AB1 2CD";
        named.Restricted = true;
        Assert.Equal((1, 0, 1, 0, 0, 0), (await _intake.ImportAsync(named)).Counts());
        Assert.Equal((1, 0, 0, 1, 0, 0), (await _intake.ImportAsync(named)).Counts());
        ContactRow[] rows = [ContactRow("X2", row => row.ChildId = "C2"), ContactRow("X3", row => row.ChildId = "C2")];
        Assert.Equal((2, 1, 0, 1, 0, 0), (await _intake.ImportAsync(rows)).Counts());
        Assert.Equal((2, 0, 0, 2, 0, 0), (await _intake.ImportAsync(rows)).Counts());

        Assert.Equal((kept.ChildId, "AB1 2CD"), (Get(merged).KeptId, Get(merged).Postcode));
        Assert.True(Get(kept).RestrictedByMerge);
        Assert.Equal(3, History(kept.ChildId).ContactCount);
        Undo(merged);
        Assert.Equal((1, 2), (History(kept.ChildId).ContactCount, History(merged.ChildId).ContactCount));
        Assert.False(Get(kept).RestrictedByMerge);

        Child Find(string councilId) => Assert.Single(_intake.Children(Roles.Manager).SearchChildren(new SearchChildrenRequest { Text = councilId }).Children);
    }

    private Child Get(Child child) => _intake.Children(Roles.Manager).GetChild(new GetChildRequest { ChildId = child.ChildId });

    private ChildHistory History(string childId) => _intake.Children(Roles.Manager).GetChildHistory(new GetChildHistoryRequest { ChildId = childId });

    private Child Merge(Child kept, Child merged) => MergeIn(_intake, kept, merged, "Same mother.");

    private static Child MergeIn(IntakeHost intake, Child kept, Child merged, string reason) => intake.Children(Roles.Manager).MergeChildren(new MergeChildrenRequest
    {
        RequestId = IntakeHost.Key(), KeptId = kept.ChildId, KeptVersion = kept.Version, MergedId = merged.ChildId, MergedVersion = merged.Version, Reason = reason
    });

    private Child Undo(Child merged) => _intake.Children(Roles.Manager).UndoMerge(new UndoMergeRequest
    {
        RequestId = IntakeHost.Key(), ChildId = merged.ChildId, Version = Get(merged).Version, Reason = "Cousins."
    });

    private Child Change(Child child, Action<Child> change)
    {
        var changed = child.Clone();
        change(changed);
        return _intake.Children(Roles.Manager).ChangeChild(new ChangeChildRequest { RequestId = IntakeHost.Key(), Child = changed });
    }
}
