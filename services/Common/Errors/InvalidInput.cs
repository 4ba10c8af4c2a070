namespace CsWorkPerf.Common.Errors;

/// <summary>Fields of the request break rules that need no stored record to judge. INVALID_ARGUMENT.</summary>
public sealed class InvalidInput(IReadOnlyList<FieldViolation> violations)
    : Refusal(string.Join(' ', violations.Select(violation => violation.Description)))
{
    /// <summary>A single field at fault.</summary>
    public InvalidInput(string field, string description, string reason)
        : this([new FieldViolation(field, description, reason)]) { }

    /// <summary>Every field at fault, in the order of the request; at least one.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; } = violations;
}
