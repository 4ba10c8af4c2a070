namespace CsWorkPerf.Common.Errors;

/// <summary>Somebody else changed the record after the caller read it. ABORTED, with the version that it has now.</summary>
/// <param name="kind">The noun in small letters, such as <c>contact</c>.</param>
/// <param name="id">The record's id.</param>
/// <param name="currentVersion">The version now stored.</param>
/// <param name="happened">Who did what, in a sentence, where that is known; else that somebody else has changed it.</param>
public sealed class StaleVersion(string kind, string id, long currentVersion, string? happened = null)
    : Refusal($"{happened ?? $"Somebody else has changed this {kind}."} It is now at version {currentVersion}. Load it again, then repeat your change if it is still right.")
{
    public string Kind { get; } = kind;
    public string Id { get; } = id;
    public long CurrentVersion { get; } = currentVersion;
}
