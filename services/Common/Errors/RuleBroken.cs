namespace CsWorkPerf.Common.Errors;

/// <summary>A rule of the work forbids this in the record's present state. FAILED_PRECONDITION, with the rule's name.</summary>
/// <param name="rule">The rule's name in capitals, such as <c>NFA_NEEDS_REASON</c>; part of the public contract.</param>
/// <param name="message">What the rule says and what to do, in a sentence.</param>
/// <param name="subject">Kind and id of the record, such as <c>contact/0198…</c>; empty where none is concerned.</param>
public sealed class RuleBroken(string rule, string message, string subject = "") : Refusal(message)
{
    public string Rule { get; } = rule;
    public string Subject { get; } = subject;
}
