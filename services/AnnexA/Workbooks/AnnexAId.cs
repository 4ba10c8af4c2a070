using System.Security.Cryptography;
using System.Text;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>Gives rows of Annex A, which have no id of their own, one that is the same in every extract.</summary>
internal static class AnnexAId
{
    private const int Longest = 64;

    /// <summary>An id made of what identifies a row of the list: child and day, and source where it is part of it.</summary>
    public static string Of(int list, string child, string day, string? source = null)
    {
        var key = source is null ? $"{child}|{day}" : $"{child}|{day}|{source}";
        var id = $"annexa:{list}:{key}";
        if (id.Length <= Longest) return id;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return $"annexa:{list}:{Convert.ToHexStringLower(hash.AsSpan(0, 24))}";
    }
}
