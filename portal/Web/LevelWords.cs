using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Web;

/// <summary>What this council calls the levels of need.</summary>
public sealed class LevelWords(IOptions<PortalSettings> settings)
{
    /// <summary>The level with its words: "Level 2: Early help"; empty for none.</summary>
    public string Of(string level) => level.Length == 0 ? "" : $"Level {level}: {settings.Value.WordsOf(level)}";

    /// <summary>The levels to choose from, lowest first.</summary>
    public IReadOnlyList<Option> Options => [.. LevelsOfNeed.Codes.Values.Select(level => new Option(level, Of(level)))];
}
