using CsWorkPerf.Contracts.Reporting.V1;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>Questions of the demand analysis, and their answers in a line.</summary>
internal static class DemandCalls
{
    public static DemandFilter Filter(string from, string to, string contacts = "", string locality = "", string team = "", string group = "", string source = "", string mode = "") => new()
    {
        From = from, To = to, Contacts = contacts, Locality = locality, Team = team, SourceGroup = group, Source = source, Mode = mode
    };

    /// <summary><c>Mon 09 2(1) ...</c>: weekday, hour, contacts and those of them out of hours.</summary>
    public static string Text(this WeekPattern pattern) => string.Join(", ", pattern.Cells.Select(cell =>
        $"{"Mon Tue Wed Thu Fri Sat Sun".Split(' ')[cell.Weekday - 1]} {(cell.HasHour ? cell.Hour.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : "--")} {cell.Contacts}({cell.OutOfHours})"));

    /// <summary><c>from..to contacts/year_before change percent reason part</c>.</summary>
    public static string Text(this DemandMonths.Types.Comparison one) => FormattableString.Invariant(
        $"{one.From}..{one.To} {one.Contacts}{(one.HasYearBefore ? $"/{one.YearBefore} {one.Change:+0;-0;0}" : "")}{(one.HasChangePercent ? $" {one.ChangePercent:0.#}%" : "")}{(one.AbsentReason.Length > 0 ? " no " + one.AbsentReason : "")}{(one.Part ? " part" : "")}");

    /// <summary><c>contacts undecided c=conversion n=nfa r=repeat</c>.</summary>
    public static string Text(this DemandSources.Types.Line line) =>
        $"{(line.Source.Length > 0 ? line.Source : line.SourceGroup)} {line.Contacts} {line.Undecided}{(line.Conversion is null ? "" : " c=" + Text(line.Conversion))} n={Text(line.Nfa)} r={Text(line.Repeat)}".Trim();

    public static string Text(this SourceShares.Types.Share share) =>
        $"{share.SourceGroup} {share.Contacts}/{share.AllContacts}{(share.HasReferrals ? $" {share.Referrals}/{share.AllReferrals}" : "")}{(share.Part ? " part" : "")}";

    private static string Text(DemandSources.Types.Rate rate) => FormattableString.Invariant(
        $"{rate.Numerator}/{rate.Denominator}{(rate.AbsentReason.Length > 0 ? " no " + rate.AbsentReason : "")}{(rate.Position.Length > 0 ? " " + rate.Position : "")}");
}
