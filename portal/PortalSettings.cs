using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CsWorkPerf.Portal;

/// <summary>Settings of the portal, section <c>Portal</c>.</summary>
public sealed class PortalSettings : IValidatableObject
{
    public const string Section = "Portal";

    private const int MostInLevel = 60;

    /// <summary>The council's name, shown in the header; empty shows the product's name alone.</summary>
    [StringLength(100)]
    public string CouncilName { get; set; } = "";

    /// <summary>Folder of the keys that protect the cookies; empty means <c>portal-keys</c> in the data folder.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>
    /// The proxies before the portal that end TLS, as IP addresses or networks (<c>10.0.0.5 10.1.0.0/16</c>), separated by
    /// spaces or commas. Only their <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c> are believed. Empty: nobody's are.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Attempts to sign in, or to set a password by a one-time code, that one address may make in a minute.</summary>
    [Range(1, 100_000, ErrorMessage = $"Setting {Section}:{nameof(SignInsPerMinute)} must be a whole number from 1 to 100000.")]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>
    /// What the council's threshold document calls the levels of need, by level (1 to 4); the product's words for one that is
    /// not given.
    /// </summary>
    public Dictionary<string, string> LevelsOfNeed { get; set; } = [];

    /// <summary>The entries of <see cref="TrustedProxies"/>.</summary>
    internal IEnumerable<string> Proxies => TrustedProxies.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A network, or an address as a network of one; false for what is neither.</summary>
    internal static bool TryNetwork(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network)) return true;
        if (!IPAddress.TryParse(text, out var address)) return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Proxies.Where(each => !TryNetwork(each, out _)).Select(each => new ValidationResult(
        $"Setting {Section}:{nameof(TrustedProxies)} has '{each}', which is no IP address and no network such as 10.1.0.0/16.", [nameof(TrustedProxies)]))
        .Concat(LevelFaults().Select(fault => new ValidationResult($"Setting {Section}:{nameof(LevelsOfNeed)}:{fault}", [nameof(LevelsOfNeed)])));

    /// <summary>What a level of need is called.</summary>
    internal string WordsOf(string level) => LevelsOfNeed.GetValueOrDefault(level) ?? Contracts.CodeSets.LevelsOfNeed.Codes.LabelOf(level);

    private IEnumerable<string> LevelFaults()
    {
        foreach (var (level, words) in LevelsOfNeed)
        {
            if (!Contracts.CodeSets.LevelsOfNeed.Codes.Contains(level)) yield return $"{level} is no level of need; the levels are 1 to 4.";
            else if (string.IsNullOrWhiteSpace(words) || words.Length > MostInLevel || words.Any(char.IsControl)) yield return $"{level} is '{words}'; it must be 1 to {MostInLevel} characters in one line.";
        }
        foreach (var twice in Contracts.CodeSets.LevelsOfNeed.Codes.Values.GroupBy(WordsOf, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return $"{twice.Last()} is '{twice.Key}', as level {twice.First()} is; each needs words of its own.";
    }
}
