namespace CsWorkPerf.Common.Errors;

/// <summary>
/// The database cannot take the command now and nothing was stored: busy or locked (UNAVAILABLE, trying again may help), or
/// the disk is full (RESOURCE_EXHAUSTED, it will not).
/// </summary>
/// <param name="message">What is wrong and what to do, in a sentence, without paths or SQL.</param>
/// <param name="full">True when there is no space left.</param>
/// <param name="inner">The driver's exception, for the log.</param>
public sealed class StorageUnavailable(string message, bool full = false, Exception? inner = null) : Refusal(message, inner)
{
    public bool Full { get; } = full;
}
