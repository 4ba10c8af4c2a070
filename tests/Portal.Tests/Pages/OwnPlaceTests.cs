using AngleSharp.Html.Dom;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Where a form suggests that the work is done, and what has no place.</summary>
public sealed class OwnPlaceTests(Council council, AssessmentTeam team) : IClassFixture<AssessmentTeam>
{
    [Theory]
    [InlineData("/assessments/start")]
    [InlineData("/section-47/start")]
    public async Task Start_OfAWorker_SuggestsTheirTeamAndItsLocality(string form)
    {
        var child = await team.AddChildAsync("Place");

        var own = await team.AsWorker.GetAsync($"{form}?child={child.ChildId}");
        using var without = await council.SignInAsync(Roles.Manager);
        var none = await without.GetAsync($"{form}?child={child.ChildId}");

        Assert.Equal<(string?, string?)>((council.Locality, council.Team), (Chosen(own, "Locality"), Chosen(own, "Team")));
        Assert.Equal<(string?, string?)>(("", ""), (Chosen(none, "Locality"), Chosen(none, "Team")));
    }

    [Fact]
    public async Task List_WithoutLocality_IsBehindTheTrackersRow()
    {
        var child = await team.AddChildAsync("Nowhere");
        await team.Assessments().StartAssessmentAsync(new() { RequestId = Guid.NewGuid().ToString(), ChildId = child.ChildId, WorkerId = team.Worker }, cancellationToken: TestContext.Current.CancellationToken);
        await team.StartAsync(await team.AddChildAsync("Somewhere"), team.Worker);

        var places = await team.AsWorker.GetAsync($"/assessments/tracker?by=locality&worker={team.Worker}");
        var localities = await team.AsWorker.GetAsync(places.One("#row-none td a").GetAttribute("href")!);
        var teams = await team.AsWorker.GetAsync((await team.AsWorker.GetAsync($"/assessments/tracker?by=team&worker={team.Worker}")).One("#row-none td a").GetAttribute("href")!);

        foreach (var list in new[] { localities, teams })
        {
            Assert.Contains("Kim Nowhere", list.Text("main"), StringComparison.Ordinal);
            Assert.DoesNotContain("Kim Somewhere", list.Text("main"), StringComparison.Ordinal);
        }
        Assert.Equal("No locality", localities.One("[name=locality] option[selected]").TextContent);
    }

    private static string? Chosen(Shown page, string field) => ((IHtmlSelectElement)page.One($"[name={field}]")).Value;
}
