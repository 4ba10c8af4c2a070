using System.Text.RegularExpressions;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>The shape of a postcode: NR1 3QQ, or its first part alone where no more is known. Whether there is such a place is not looked up.</summary>
internal static partial class Postcode
{
    /// <summary>The postcode as it is written, in capitals with one space between its parts; null for what has not the shape of one.</summary>
    public static string? Of(string text) => Shape().Match(text) is { Success: true } found
        ? $"{found.Groups["out"].Value} {found.Groups["in"].Value}".Trim().ToUpperInvariant()
        : null;

    /// <summary>Checks a postcode that a person enters. One that a file brought may stay as it is.</summary>
    /// <param name="entered">A blank passes.</param>
    /// <param name="before">What the record has; blank of a new one.</param>
    /// <exception cref="InvalidInput">NOT_A_POSTCODE.</exception>
    public static void Check(string entered, string before = "")
    {
        if (entered.Length > 0 && entered != before && entered != before.ToUpperInvariant() && Of(entered) is null)
            throw new InvalidInput("child.postcode", $"child.postcode '{entered}' is not a postcode: give one such as NR1 3QQ, its first part alone (NR1), or nothing.", "NOT_A_POSTCODE");
    }

    [GeneratedRegex("^(?<out>[A-Z]{1,2}[0-9][A-Z0-9]?)(?: *(?<in>[0-9][A-Z]{2}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
