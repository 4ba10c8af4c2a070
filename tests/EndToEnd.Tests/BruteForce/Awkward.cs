using System.Globalization;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Rows that real files have and a made-up council has not: at the edges of days, years and rules.</summary>
internal static class Awkward
{
    private static readonly object[] Contact = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of Contact", "Contact Source"];

    private static readonly object[] Referral =
    [
        "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of referral", "Referral Source", "Referral NFA?",
        "Number of Referrals in Last 12 Months", "Allocated Team", "Allocated Worker"
    ];

    /// <summary>A folder with a file of each kind.</summary>
    public static TempFolder Files(DateOnly today)
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("contacts.csv"), AwkwardContacts.Csv + Ahead(today), System.Text.Encoding.UTF8);
        File.WriteAllText(folder.File("referrals.csv"), AwkwardReferrals.Csv);
        File.WriteAllText(folder.File("reviews.csv"), AwkwardReviews.Csv);
        File.WriteAllText(folder.File("assessments.csv"), AwkwardCases.Assessments);
        File.WriteAllText(folder.File("s47.csv"), AwkwardCases.Enquiries);
        File.WriteAllText(folder.File("audits.csv"), AwkwardCases.Audits);
        return folder;
    }

    /// <summary>A folder whose contacts have no outcome column.</summary>
    public static TempFolder FilesWithoutOutcomes()
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("contacts.csv"), AwkwardContacts.WithoutOutcomes);
        return folder;
    }

    /// <summary>An Annex A workbook with lists 1 and 3, whose rows go to <paramref name="rows"/> as well: lists have no outcome, time, place or route.</summary>
    public static string Workbook(TempFolder folder, CouncilRows rows)
    {
        (string Child, DateOnly Day, string Source)[] contacts =
        [
            ("AX1", new(2026, 2, 3), "6"), ("AX1", new(2026, 2, 3), "6"), ("AX1", new(2026, 3, 4), "2A"), ("F29", new(2025, 2, 27), "10"), ("AX2", new(2025, 12, 25), "1A")
        ];
        (string Child, DateOnly Day, string Source, bool Nfa, string Team, string TeamId)[] referrals =
        [
            ("AX1", new(2026, 2, 5), "6", false, "Multi-Agency Safeguarding Hub", "MASH"), ("AX1", new(2026, 3, 5), "2A", true, "", ""), ("RL2", new(2024, 2, 29), "5D", false, "", "")
        ];
        foreach (var (child, day, source) in contacts)
            rows.Contacts.Take($"list 1 {child} {day} {source}", new(child, new(day, null), source, "", "", "", "", "", 0, "", null, null, false));
        foreach (var (child, day, source, nfa, _, team) in referrals)
            rows.Referrals.Take($"list 3 {child} {day} {source}", new("", child, day, source, "", "", team, nfa, null));

        return new WorkbookFile()
            .Sheet("List_1", [["List 1: Contacts"], Contact, .. contacts.Select(row => new object?[] { row.Child, "b) Female", "a) WBRI", null, 9, row.Day, Coded(row.Source) })])
            .Sheet("List_3", [Referral, .. referrals.Select(row => new object?[] { row.Child, "b) Female", "a) WBRI", null, 9, row.Day, Coded(row.Source), row.Nfa ? "a) Yes" : "b) No", 0, row.Team, "" })])
            .Save(folder.File("annex-a.xlsx"));
    }

    /// <summary>Rows about today: not yet past a limit, and dated ahead by mistake.</summary>
    private static string Ahead(DateOnly today)
    {
        string At(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"""
            Z01,KZ1,{At(-1)}T10:00,6,written,NM,CADS,N1,,0,,,
            Z02,KZ2,{At(0)}T10:00,2A,conversation,,,N1,,0,,,
            Z03,KZ3,{At(-2)}T10:00,6,conversation,EH,MASH,N1,,0,advice,{At(0)}T09:00,
            Z04,KZ4,{At(-2)}T10:00,6,conversation,EH,MASH,N1,,0,nfa,{At(3)}T09:00,
            Z05,KZ5,{At(2)}T10:00,4,online,EH,MASH,N1,,0,,,

            """;
    }

    private static string Coded(string source) => source switch
    {
        "1A" => "a) 1A: Individual",
        "2A" => "e) 2A: Schools",
        "5D" => "p1) 5D: LA services",
        "6" => "q) 6: Police",
        _ => "u) 10: Unknown"
    };
}
