using System.Globalization;
using System.Text;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Seeds;

/// <summary>
/// Rows made so that known figures come out of them: those of two councils' published reports (Norfolk's front door, July 2018;
/// Halton's, February 2013), moved to days of our own.
/// </summary>
internal sealed class SeedRows
{
    private const string Police = "6", School = "2A", Health = "3A";

    private readonly StringBuilder _contacts = new("contact_id,child_id,received_at,source,mode,locality_id,outcome,decided_at\n");
    private readonly StringBuilder _referrals = new("referral_id,contact_id,child_id,referred_on,source,locality_id,nfa,route\n");
    private int _contact, _referral;

    /// <summary>A folder with localities, contacts and referrals.</summary>
    public static TempFolder Write()
    {
        var rows = new SeedRows();
        rows.Fall();
        rows.FormalRoute();
        rows.PoliceShare();
        var folder = new TempFolder();
        File.WriteAllText(folder.File("localities.csv"), "locality_id,name\nNOR,Norwich\nMSH,Hub\nHAL,Halton\n");
        File.WriteAllText(folder.File("contacts.csv"), rows._contacts.ToString());
        File.WriteAllText(folder.File("referrals.csv"), rows._referrals.ToString());
        return folder;
    }

    /// <summary>Contacts fell from 4,205 in July 2025 to 2,643 in July 2026.</summary>
    private void Fall()
    {
        for (var i = 0; i < 4_205; i++) Contact("NOR", Day(2025, 7, i, 31), i % 3 == 0 ? Police : School, "advice");
        for (var i = 0; i < 2_643; i++) Contact("NOR", Day(2026, 7, i, 31), i % 3 == 0 ? Police : School, "advice");
    }

    /// <summary>
    /// 500 referrals in July 2026: 140 of children referred in January already (28%); 100 are closed with no further action, and of the
    /// other 400 280 go down the formal route (70%).
    /// </summary>
    private void FormalRoute()
    {
        // History of 12 months, so that the rate exists.
        Referral("MSH", "KOLD", Day(2025, 1, 0, 31), School, nfa: false, "assessment");
        for (var i = 0; i < 140; i++) Referral("MSH", $"KM{i}", Day(2026, 1, i, 31), School, nfa: i % 2 == 0, i % 2 == 0 ? "" : "assessment");
        for (var i = 0; i < 500; i++) Referral("MSH", $"KM{i}", Day(2026, 7, i, 31), School, nfa: i < 100, i < 100 ? "" : i < 380 ? "strategy" : "assessment");
    }

    /// <summary>
    /// October to December 2025: 986 approaches, 443 of them accepted as referrals (162 from the police) and 543 not (127 from the
    /// police). The year before: 571 and 734.
    /// </summary>
    private void PoliceShare()
    {
        for (var i = 0; i < 443; i++) Accepted(Day(2025, 10, i, 92), i < 162 ? Police : i % 2 == 0 ? School : Health);
        for (var i = 0; i < 543; i++) Contact("HAL", Day(2025, 10, i, 92), i < 127 ? Police : i % 2 == 0 ? School : Health, i % 4 == 0 ? "nfa" : "advice");
        for (var i = 0; i < 571; i++) Accepted(Day(2024, 10, i, 92), i % 3 == 0 ? Police : School);
        for (var i = 0; i < 734; i++) Contact("HAL", Day(2024, 10, i, 92), i % 3 == 0 ? Police : School, "advice");
    }

    private void Accepted(DateOnly day, string source)
    {
        Contact("HAL", day, source, "referral_assessment");
        Referral("HAL", $"K{_contact}", day, source, nfa: false, "assessment", $"C{_contact}");
    }

    private void Contact(string locality, DateOnly day, string source, string outcome)
    {
        _contact++;
        var at = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{9 + (_contact % 7):D2}:{_contact % 60:D2}");
        _contacts.Append(CultureInfo.InvariantCulture, $"C{_contact},K{_contact},{at},{source},conversation,{locality},{outcome},{day:yyyy-MM-dd}T17:00\n");
    }

    private void Referral(string locality, string child, DateOnly day, string source, bool nfa, string route, string contact = "") => _referrals.Append(
        CultureInfo.InvariantCulture, $"R{++_referral},{contact},{child},{day:yyyy-MM-dd},{source},{locality},{(nfa ? "true" : "false")},{route}\n");

    /// <summary>Days of a stretch, one after the other and round again.</summary>
    private static DateOnly Day(int year, int month, int i, int days) => new DateOnly(year, month, 1).AddDays(i % days);
}
