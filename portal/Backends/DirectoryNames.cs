using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Backends;

/// <summary>The localities and teams by id, for names in lists and choices in forms.</summary>
public sealed record DirectoryNames(IReadOnlyList<Locality> Localities, IReadOnlyList<Team> Teams)
{
    private readonly Dictionary<string, string> _localities = Localities.ToDictionary(each => each.LocalityId, each => each.Name);
    private readonly Dictionary<string, Team> _teams = Teams.ToDictionary(each => each.TeamId);

    /// <summary>The locality's name; its id where the directory does not know it (yet).</summary>
    public string Locality(string id) => _localities.GetValueOrDefault(id, id);

    public string Team(string id) => _teams.TryGetValue(id, out var team) ? team.Name : id;

    /// <summary>Locality and team in one cell of a table, as far as they are known; a team that is called after its own locality names both.</summary>
    public string Place(string localityId, string teamId)
    {
        var (locality, team) = (Locality(localityId), Team(teamId));
        var namesBoth = _teams.TryGetValue(teamId, out var known) && known.LocalityId == localityId && StartsWithWords(team, locality);
        return namesBoth ? team : string.Join(", ", new[] { locality, team }.Where(name => name.Length > 0));
    }

    private static bool StartsWithWords(string name, string words) =>
        name.StartsWith(words, StringComparison.CurrentCultureIgnoreCase) && (name.Length == words.Length || !char.IsLetterOrDigit(name[words.Length]));

    public IReadOnlyList<Option> LocalityOptions(string blank) =>
        [new("", blank), .. Localities.OrderBy(each => each.Name, StringComparer.CurrentCulture).Select(each => new Option(each.LocalityId, each.Name))];

    public IReadOnlyList<Option> TeamOptions(string blank) =>
        [new("", blank), .. Teams.OrderBy(each => each.Name, StringComparer.CurrentCulture).Select(each => new Option(each.TeamId, each.Name))];
}
