namespace CsWorkPerf.Common.Requests;

/// <summary>Our own ids, by which files may name what was recorded here.</summary>
public static class OwnId
{
    /// <summary>Whether a text has the form of one; most ids of files have not, which saves a search.</summary>
    public static bool Is(string id) => id.Length == 36 && Guid.TryParseExact(id, "D", out _);
}
