using System.Globalization;
using CsvHelper;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Benchmarks;

/// <summary>
/// Ten years of a large council's assessments as import files: six localities with three teams each, referrals of every source, and
/// assessments that mostly end just before day 45. The last thousand are open. Only for measuring: a child has many more than any has.
/// </summary>
internal static class AssessmentFiles
{
    public const int Many = 1_000_000;
    private const int Open = 1_000, Referrals = 200_000, Children = 100_000, Localities = 6, TeamsEach = 3, Years = 10;

    public static void Write(string folder, DateOnly today)
    {
        using (var localities = File(folder, "localities.csv", "locality_id,name"))
            for (var place = 0; place < Localities; place++) localities.WriteRecord($"L{place}", $"Locality {place}");
        using (var teams = File(folder, "teams.csv", "team_id,name,locality_id"))
            for (var team = 0; team < Localities * TeamsEach; team++) teams.WriteRecord($"T{team}", $"Team {team}", $"L{team / TeamsEach}");

        var first = today.AddYears(-Years);
        var days = today.DayNumber - first.DayNumber;
        using (var referrals = File(folder, "referrals.csv", "referral_id,child_id,referred_on,source,nfa,route"))
            for (var id = 0; id < Referrals; id++)
                referrals.WriteRecord($"R{id}", $"C{id % Children}", Text(first.AddDays((int)((long)id * days / Referrals))), ReferralSources.Codes.Values[id * 7 % ReferralSources.Codes.Values.Count], "false", "assessment");

        // The same every time.
        var random = new Random(45);
        using var assessments = File(folder, "assessments.csv", "assessment_id,referral_id,child_id,started_on,submitted_on,authorised_on,outcome,factors,locality_id,team_id");
        for (var id = 0; id < Many; id++)
        {
            var referral = (int)((long)id * Referrals / Many);
            var started = first.AddDays((int)((long)id * days / Many));
            // In calendar days: some at once, many on the last days before the limit, a tail after it.
            var took = random.Next(100) switch { < 30 => random.Next(50), < 75 => random.Next(50, 65), _ => random.Next(65, 180) };
            var ended = id < Many - Open && started.AddDays(took) is var day && day <= today ? Text(day) : "";
            var team = random.Next(Localities * TeamsEach);
            assessments.WriteRecord(
                $"A{id}", $"R{referral}", $"C{referral % Children}", Text(started), ended, ended, ended.Length > 0 ? AssessmentOutcomes.Codes.Values[random.Next(AssessmentOutcomes.Codes.Values.Count)] : "", ended.Length > 0 ? "4A" : "",
                $"L{team / TeamsEach}", $"T{team}");
        }
    }

    private static CsvWriter File(string folder, string name, string headings)
    {
        var writer = CsvWriter.ToFile(Path.Combine(folder, name), new CsvWriterOptions { NewLine = "\n" });
        writer.WriteRecord(headings.Split(','));
        return writer;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
