namespace CsWorkPerf.Common.Errors;

/// <summary>A limit on how much or how often has been reached. RESOURCE_EXHAUSTED.</summary>
/// <param name="message">Which limit, and what to do.</param>
/// <param name="until">When it will work again (UTC); null where waiting does not help.</param>
public sealed class Exhausted(string message, DateTimeOffset? until = null) : Refusal(message)
{
    public DateTimeOffset? Until { get; } = until;
}
