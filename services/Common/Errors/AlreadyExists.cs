namespace CsWorkPerf.Common.Errors;

/// <summary>A record that must be unique is there already. ALREADY_EXISTS.</summary>
/// <param name="kind">The noun in small letters, such as <c>account</c>.</param>
/// <param name="what">The id or the value that must be unique, such as a sign-in name.</param>
public sealed class AlreadyExists(string kind, string what) : Refusal($"There is already {("aeiou".Contains(kind[0]) ? "an" : "a")} {kind} with '{what}'.")
{
    public string Kind { get; } = kind;
    public string What { get; } = what;
}
