using System.Globalization;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Amounts by number as they are stored and handed over: <c>3:2 17:-1</c>, those that are zero left out.</summary>
internal static class NumberedAmounts
{
    public static IEnumerable<(int Number, long Amount)> Read(string? text)
    {
        for (var at = 0; at < text?.Length;)
        {
            var end = text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            var colon = text.IndexOf(':', at);
            yield return (int.Parse(text.AsSpan(at, colon - at), CultureInfo.InvariantCulture), long.Parse(text.AsSpan(colon + 1, end - colon - 1), CultureInfo.InvariantCulture));
            at = end + 1;
        }
    }
}
