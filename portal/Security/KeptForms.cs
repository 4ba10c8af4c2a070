using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CsWorkPerf.Portal.Security;

/// <summary>A form that was sent without a session, or to a service that did not answer.</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Address">Where it was sent to.</param>
/// <param name="Fields">What was in it.</param>
/// <param name="Notice">What to say above it when it is shown again: why, and whether it was stored.</param>
public sealed record KeptForm(string AccountId, string Address, Dictionary<string, string[]> Fields, string Notice);

/// <summary>
/// Keeps what a person typed where the session has ended before the form was sent, or a service does not answer: encrypted in the
/// page that says so, never in an address, and given back to the same account only. No server has to remember it. A form that is to
/// be kept carries the mark of its owner.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The mark of the owner, and what was kept, among a form's fields.</summary>
    public const string OwnerField = "FormOwner", KeptField = "KeptForm";

    /// <summary>Notices of <see cref="KeptForm"/>.</summary>
    public const string SignedInAgain = "You had to sign in again, so nothing was stored. Check what you entered, then send it again.",
        NoAnswer = "A service did not answer, so this may not have been stored. Check what you entered, then send it again: nothing is stored twice.";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly IDataProtector _owners = protection.CreateProtector("CsWorkPerf.Portal.FormOwner");
    private readonly ITimeLimitedDataProtector _forms = protection.CreateProtector("CsWorkPerf.Portal.KeptForm").ToTimeLimitedDataProtector();

    public string OwnerMark(ClaimsPrincipal user) => _owners.Protect(user.AccountId());

    /// <summary>Whether the request carries a form that is to be kept.</summary>
    public static async Task<bool> IsToBeKeptAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return false;
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted)).ContainsKey(OwnerField);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // Too large or cut off: nothing that could be kept.
            return false;
        }
    }

    /// <summary>The form of a request as text for a hidden field; null where it is not to be kept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="address">Path and query that it was sent to.</param>
    /// <param name="notice">What to say above it when it is shown again.</param>
    public async Task<string?> KeepAsync(HttpRequest request, string address, string notice)
    {
        if (!await IsToBeKeptAsync(request)) return null;
        try
        {
            var fields = request.Form.Where(field => field.Key is not OwnerField and not "__RequestVerificationToken")
                .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
            return _forms.Protect(JsonSerializer.Serialize(new KeptForm(_owners.Unprotect(request.Form[OwnerField].ToString()), address, fields, notice)), Life);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The kept form, if it is this account's; null otherwise, or where it is too old.</summary>
    public KeptForm? Find(string? kept, string accountId)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_forms.Unprotect(kept)) is { } form && form.AccountId == accountId ? form : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The page that the form was on: its address without the name of the form.</summary>
    public static string PageOf(string address)
    {
        var parts = address.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1));
        query.Remove("handler");
        return QueryHelpers.AddQueryString(parts[0], query);
    }
}
