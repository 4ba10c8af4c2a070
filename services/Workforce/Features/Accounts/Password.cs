using System.Text;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>What a password must be: long, and not the name it belongs to. No rule about kinds of characters.</summary>
public static class Password
{
    public const int Shortest = 12, Longest = 200;

    /// <summary>One form for letters that keyboards compose differently.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);

    /// <exception cref="RuleBroken">PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_NAME.</exception>
    public static void Check(string password, string name)
    {
        if (password.Length < Shortest)
            throw new RuleBroken("PASSWORD_TOO_SHORT", $"The password needs at least {Shortest} characters; three or four words make a good one.");
        if (password.Length > Longest)
            throw new RuleBroken("PASSWORD_TOO_LONG", $"The password may have at most {Longest} characters.");
        if (string.Equals(password.Trim(), name, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken("PASSWORD_IS_NAME", "The password may not be the sign-in name; choose another.");
    }
}
