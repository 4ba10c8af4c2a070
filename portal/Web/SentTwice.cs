using System.Security.Claims;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CsWorkPerf.Portal.Web;

/// <summary>What a person is told who sends a form of a version that is not the newest any more.</summary>
public static class SentTwice
{
    private const string Last = "Last";

    /// <summary>What a form did; that it was done before, where the same person's browser has had that answer from the same version already.</summary>
    /// <param name="memory">What the browser remembers from one page to the next.</param>
    /// <param name="record">The record's id.</param>
    /// <param name="version">The version that the form was made from.</param>
    /// <param name="done">What it did, in sentences.</param>
    public static string Words(ITempDataDictionary memory, string record, long version, string done)
    {
        var sent = $"{record}/{version}";
        var again = memory.Peek(Last) as string == sent;
        memory[Last] = sent;
        return again ? $"You have done this already, and it is stored once: see what happened below. {done}" : done;
    }

    /// <summary>Why nothing was stored: somebody was first, who may be the same person in another window.</summary>
    /// <param name="user">Who sent the form.</param>
    /// <param name="what">The record, in words.</param>
    /// <param name="by">Who changed it last, by name.</param>
    /// <param name="last">What was done last, as the end of a sentence; empty where nobody knows.</param>
    public static string Stale(ClaimsPrincipal user, string what, string by, string last) =>
        $"Nothing was stored, because {(by == user.DisplayName() ? $"{what} was changed" : $"somebody else changed {what}")} since you opened it{last}.";
}
