using System.Security.Cryptography;
using System.Text;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>
/// The code with which a person sets a password: twenty characters (about 98 bits) without letters that are easily mistaken
/// for digits. With so many there is nothing to guess, so a plain hash is kept.
/// </summary>
public static class OneTimeCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 20, Group = 5;

    /// <summary>A new code in groups of five: <c>ABCDE-FGHJK-MNPQR-STVWX</c>.</summary>
    public static string New() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(group => new string(group)));

    /// <summary>What is stored of a code. Hyphens, spaces and case do not matter.</summary>
    public static string Hash(string code)
    {
        var plain = new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    /// <summary>Whether a code is the one whose hash is stored.</summary>
    public static bool Matches(string code, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(code)), Encoding.ASCII.GetBytes(hash));
}
