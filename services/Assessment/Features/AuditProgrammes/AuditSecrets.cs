using System.Security.Cryptography;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>
/// The secret of the next draw. It is there before anybody can ask for the draw, and its hash is shown, so that neither who draws
/// nor who keeps the server can pick one that suits.
/// </summary>
internal static class AuditSecrets
{
    private const int Bytes = 32;

    /// <summary>The next draw's secret and its number; the first is made when it is first asked for.</summary>
    public static async Task<(int Number, string Secret)> NextAsync(Tx tx)
    {
        if (await ProgrammeStore.LastSecretAsync(tx) is { } number) return (number, await ProgrammeStore.SecretAsync(tx, number));
        return (1, Make(tx, 1));
    }

    /// <summary>Makes the secret of a draw.</summary>
    public static string Make(Tx tx, int number)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        ProgrammeStore.InsertSecret(tx, number, secret);
        return secret;
    }
}
