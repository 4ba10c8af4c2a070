using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using static CsWorkPerf.Intake.Tests.Importing;

namespace CsWorkPerf.Intake.Tests.Features.Referrals;

public sealed class ListReferralsTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public async ValueTask InitializeAsync()
    {
        await _intake.InitializeAsync();
        await _intake.ImportAsync(
            ReferralRow("A", row => row.LocalityId = "L1"),
            ReferralRow("B", row => (row.ReferredOn, row.TeamId, row.Nfa, row.Route) = ("2026-03-05", "T1", true, "")),
            ReferralRow("C", row => (row.Source, row.Route) = ("6", "strategy")));
    }

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public void ListReferrals_Pages_AreNewestFirstAndCoverAll()
    {
        var first = _intake.Referrals().ListReferrals(new ListReferralsRequest { Page = new PageRequest { PageSize = 2 } });
        var second = _intake.Referrals().ListReferrals(new ListReferralsRequest { Page = new PageRequest { PageSize = 2, PageToken = first.NextPageToken } });

        var ids = first.Referrals.Concat(second.Referrals).Select(referral => referral.CouncilId).ToList();
        Assert.Equal((3L, "B", "ABC", ""), (first.Total, ids[0], string.Concat(ids.Order()), second.NextPageToken));
    }

    [Fact]
    public void ListReferrals_OldestFirst_PagesInThatOrder()
    {
        var request = new ListReferralsRequest { OrderBy = "referred_on", Page = new PageRequest { PageSize = 2 } };
        var first = _intake.Referrals().ListReferrals(request);
        request.Page.PageToken = first.NextPageToken;

        Assert.Equal("B", Assert.Single(_intake.Referrals().ListReferrals(request).Referrals).CouncilId);
        Assert.Equal("AC", string.Concat(first.Referrals.Select(referral => referral.CouncilId).Order()));
        Assert.Equal("order_by", Refused.With<InvalidInput>(() => _intake.Referrals().ListReferrals(new ListReferralsRequest { OrderBy = "source" })).Violations.Single().Field);
    }

    [Fact]
    public async Task ListReferrals_NamedChild_HasItsName()
    {
        Assert.Equal(new ListedChild { CouncilId = "C1" }, Assert.Single(_intake.Referrals().ListReferrals(new ListReferralsRequest()).Children).Value);

        await _intake.ImportAsync(new ChildRow { Line = 2, ChildId = "C1", FirstName = "Ann", LastName = "Lee", DetailsSupplied = true });

        var listed = _intake.Referrals().ListReferrals(new ListReferralsRequest());
        Assert.Equal("Ann Lee", listed.Children[listed.Referrals[0].ChildId].Name);
    }

    [Theory]
    [InlineData("locality_id", "L1", "A")]
    [InlineData("team_id", "T1", "B")]
    [InlineData("source", "6", "C")]
    [InlineData("route", "strategy", "C")]
    [InlineData("nfa", true, "B")]
    [InlineData("nfa", false, "AC")]
    [InlineData("from", "2026-03-04", "B")]
    [InlineData("to", "2026-03-05", "AC")]
    public void ListReferrals_Filter_LeavesWhatMatches(string field, object value, string expected)
    {
        var request = new ListReferralsRequest();
        ListReferralsRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);

        var found = _intake.Referrals().ListReferrals(request);

        Assert.Equal(expected, string.Concat(found.Referrals.Select(referral => referral.CouncilId).Order()));
        Assert.Equal(expected.Length, found.Total);
    }

    [Fact]
    public async Task GetReferral_Known_IsShownAndLogged()
    {
        var listed = _intake.Referrals().ListReferrals(new ListReferralsRequest { Source = "6" }).Referrals.Single();

        Assert.Equal(listed, _intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = listed.ReferralId }));
        Assert.Equal(("open", "referral", listed.ReferralId), (await _intake.AccessLogAsync())[^1]);
        Assert.Equal("nowhere", Refused.With<NotFound>(() => _intake.Referrals().GetReferral(new GetReferralRequest { ReferralId = "nowhere" })).Id);
    }
}
