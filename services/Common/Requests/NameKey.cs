namespace CsWorkPerf.Common.Requests;

/// <summary>How names are compared that two systems write: in any case, however many spaces.</summary>
public static class NameKey
{
    public static string Of(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
