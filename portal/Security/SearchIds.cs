using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CsWorkPerf.Portal.Security;

/// <summary>What was searched for: words of a name or a council id, and a birth date.</summary>
public sealed record ChildSearch(string Text, DateOnly? BirthDate);

/// <summary>
/// Turns a search into an opaque id for the URL and back, so that no name stands in an address, a log or a browser's history.
/// The id is the encrypted search itself, good for an hour: no server has to remember it.
/// </summary>
public sealed class SearchIds(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CsWorkPerf.Portal.ChildSearch").ToTimeLimitedDataProtector();

    public string IdOf(ChildSearch search) => _protector.Protect(JsonSerializer.Serialize(search), Life);

    /// <summary>The search; null where the id is not one of ours or too old.</summary>
    public ChildSearch? Find(string? id)
    {
        if (string.IsNullOrEmpty(id)) return null;
        try
        {
            return JsonSerializer.Deserialize<ChildSearch>(_protector.Unprotect(id));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
