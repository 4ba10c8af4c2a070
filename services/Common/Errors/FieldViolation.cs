namespace CsWorkPerf.Common.Errors;

/// <summary>A field of a request that breaks a rule.</summary>
/// <param name="Field">Path of the field as the proto names it, such as <c>received_at</c> or <c>rows[3].source</c>.</param>
/// <param name="Description">The value and the rule it breaks, in a sentence.</param>
/// <param name="Reason">The rule's name, in capitals, such as <c>UNKNOWN_CODE</c>.</param>
public sealed record FieldViolation(string Field, string Description, string Reason);
