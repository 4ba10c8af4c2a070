using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>The analysis of demand over the sample council and the awkward rows, against a count row by row.</summary>
[Collection(nameof(SampleCouncilCase))]
public sealed class DemandFiguresTests(SampleCouncilCase council)
{
    public static TheoryData<string, string, string> Filters => new()
    {
        { "2021-12-08", "2030-01-01", "" },
        { "2022-06-01", "2026-10-01", "not_accepted" },
        { "2024-02-29", "2025-03-01", "locality=NM" },
        { "2024-01-15", "2024-02-29", "locality=(none)" },
        { "2025-02-01", "2025-03-01", "team=CADS" },
        { "2025-02-10", "2025-02-28", "team=(none)" },
        { "2023-06-15", "2026-06-16", "mode=conversation" },
        { "2023-06-01", "2026-06-01", "mode=(none)" },
        { "2023-11-21", "2026-11-21", "group=Police" },
        { "2023-11-21", "2026-11-21", "source=2A;not_accepted" },
        { "2024-04-01", "2025-04-01", "locality=EH;team=MASH;mode=written" },
        { "2025-05-07", "2025-05-08", "locality=NM;group=Police;not_accepted" }
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Analysis_OfAFilter_EqualsTheRows(string from, string to, string narrowed)
    {
        var filter = Filter(from, to, narrowed);
        var (rows, week, months, sources, shares) = await council.DemandAsync(filter);

        Assert.Equal(rows.Week(), week.Cells.Select(cell => $"{cell.Weekday} {(cell.HasHour ? cell.Hour : 99)} {cell.Contacts} {cell.OutOfHours}").Append(string.Join(' ', week.Days)));
        Assert.Equal(rows.Months(), months.Months.Prepend(months.All)
            .Select(one => $"{one.From} {one.To} {one.Contacts} {(one.HasYearBefore ? one.YearBefore : one.AbsentReason)} {(one.Part ? "part" : "whole")}"));
        Assert.All(months.Months.Prepend(months.All).Where(one => one.HasChangePercent), one => Assert.Equal(100.0 * (one.Contacts - one.YearBefore) / one.YearBefore, one.ChangePercent, 9));
        // A group of one source has no line of the source beside its own.
        var lines = sources.Lines.Where(line => line.Source.Length > 0 || Codes.Sources.Count(code => Codes.GroupOf(code) == line.SourceGroup) == 1);
        Assert.Equal(
            rows.Sources().Select(line => filter.Contacts == "not_accepted" ? WithoutConversion(line) : line),
            lines.Prepend(sources.All).Select(line => Text(line)));
        Assert.Equal(
            rows.Shares(), shares.Groups.Select(one => $"{one.SourceGroup} {one.Contacts} {one.AllContacts} {(one.HasReferrals ? $"{one.Referrals} {one.AllReferrals}" : "-")}"));
    }

    private static string Text(DemandSources.Types.Line line)
    {
        var source = line.Source.Length > 0 || line.SourceGroup.Length == 0 ? line.Source : Codes.Sources.Single(code => Codes.GroupOf(code) == line.SourceGroup);
        return $"{source} {line.Contacts} {line.Undecided}{(line.Conversion is { } conversion ? $" conversion {Text(conversion)}" : "")} nfa {Text(line.Nfa)} repeat {Text(line.Repeat)}";
    }

    private static string Text(DemandSources.Types.Rate rate) => $"{rate.Numerator}/{rate.Denominator} {(rate.HasValue ? rate.Position : rate.AbsentReason)}";

    private static string WithoutConversion(string line) => line[..line.IndexOf(" conversion", StringComparison.Ordinal)] + line[line.IndexOf(" nfa", StringComparison.Ordinal)..];

    private static DemandFilter Filter(string from, string to, string narrowed)
    {
        var filter = new DemandFilter { From = from, To = to };
        foreach (var part in narrowed.Split(';', StringSplitOptions.RemoveEmptyEntries))
            switch (part.Split('='))
            {
                case ["locality", var id]: filter.Locality = id; break;
                case ["team", var id]: filter.Team = id; break;
                case ["mode", var code]: filter.Mode = code; break;
                case ["group", var name]: filter.SourceGroup = name; break;
                case ["source", var code]: filter.Source = code; break;
                default: filter.Contacts = part; break;
            }
        return filter;
    }
}
