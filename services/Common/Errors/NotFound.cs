namespace CsWorkPerf.Common.Errors;

/// <summary>There is no such record, or none that the caller may know of. NOT_FOUND.</summary>
/// <param name="kind">The noun in small letters, such as <c>contact</c>.</param>
/// <param name="id">The id as the caller gave it.</param>
public sealed class NotFound(string kind, string id) : Refusal($"There is no {kind} with the id '{id}'.")
{
    public string Kind { get; } = kind;
    public string Id { get; } = id;
}
