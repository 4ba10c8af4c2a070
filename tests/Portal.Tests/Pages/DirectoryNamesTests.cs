using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Locality and team as one cell says them.</summary>
public sealed class DirectoryNamesTests
{
    private static readonly DirectoryNames _names = new(
        [new Locality { LocalityId = "N", Name = "North" }, new Locality { LocalityId = "NW", Name = "North West" }, new Locality { LocalityId = "R", Name = "Rother" }],
        [
            new Team { TeamId = "N1", Name = "North Assessment", LocalityId = "N" }, new Team { TeamId = "NW1", Name = "North West Assessment", LocalityId = "NW" },
            new Team { TeamId = "R1", Name = "Rotherham", LocalityId = "R" }, new Team { TeamId = "R2", Name = "rother: duty", LocalityId = "R" }, new Team { TeamId = "NN", Name = "North", LocalityId = "N" },
        ]);

    [Theory]
    [InlineData("N", "N1", "North Assessment")]
    [InlineData("N", "NN", "North")]
    [InlineData("R", "R2", "rother: duty")]
    [InlineData("R", "R1", "Rother, Rotherham")]
    [InlineData("N", "NW1", "North, North West Assessment")]
    [InlineData("NW", "N1", "North West, North Assessment")]
    [InlineData("", "N1", "North Assessment")]
    [InlineData("N", "", "North")]
    [InlineData("", "", "")]
    [InlineData("Unknown", "Unknown duty", "Unknown, Unknown duty")]
    public void Place_OfATeam_LeavesTheLocalityOutOnlyWhereTheTeamIsCalledAfterItsOwn(string locality, string team, string place) => Assert.Equal(place, _names.Place(locality, team));
}
