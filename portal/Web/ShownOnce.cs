using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CsWorkPerf.Portal.Web;

/// <summary>
/// A secret on its way to the page that shows it, this once: in the encrypted cookie that goes when it is read, so that loading
/// the page again neither shows the secret nor makes another.
/// </summary>
public static class ShownOnce
{
    /// <param name="data">The request's.</param>
    /// <param name="id">What the secret opens; the page of nothing else shows it.</param>
    /// <param name="secret">The secret.</param>
    public static void Hand(this ITempDataDictionary data, string id, string secret) => data[Key(id)] = secret;

    /// <summary>Null where there is none to show.</summary>
    public static string? Take(this ITempDataDictionary data, string id) => data[Key(id)] as string;

    private static string Key(string id) => "shown-once-" + id;
}
