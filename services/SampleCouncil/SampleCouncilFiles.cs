using CsvHelper;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.SampleCouncil;

/// <summary>
/// A made-up council as import files: localities, teams, workers, children, contacts, referrals, case reviews, assessments, section 47
/// enquiries and case audits over some years that end today. It is for the demonstration and for measuring; no figure of it is a real council's.
/// </summary>
public static class SampleCouncilFiles
{
    /// <summary>Writes the ten files into a folder, which is made if need be; files there are replaced. Memory stays small.</summary>
    public static void Write(string folder, CouncilOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Contacts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Years, 1);
        Directory.CreateDirectory(folder);
        var dice = new Dice(options.Seed);
        var staff = new Staff(options, dice);
        DirectoryFiles.Write(folder, staff);
        using var children = Open(folder, "children.csv",
            "child_id,first_name,last_name,birth_date,expected_birth_date,sex,ethnicity,disability,postcode,restricted");
        using var contacts = Open(folder, "contacts.csv",
            "contact_id,child_id,received_at,source,mode,locality_id,team_id,primary_need,worker_id,hand_offs,outcome,decided_at,feedback_at");
        using var referrals = Open(folder, "referrals.csv",
            "referral_id,contact_id,child_id,referred_on,source,primary_need,locality_id,team_id,nfa,route");
        using var reviews = Open(folder, "reviews.csv", "review_id,contact_id,reviewed_on,verdict");
        using var assessments = Open(folder, "assessments.csv",
            "assessment_id,referral_id,child_id,assessment_type,referred_on,started_on,child_seen_on,submitted_on,completed_on,authorised_on,outcome,locality_id,team_id,worker_id,factors");
        using var enquiries = Open(folder, "s47.csv", "s47_id,referral_id,child_id,strategy_on,visit_on,icpc_required,icpc_on,concluded_on,locality_id,team_id");
        using var audits = Open(folder, "audits.csv", "audit_id,child_id,audited_on,auditor_id,locality_id,team_id,grade,moderated_grade,moderated_on");
        var calendar = new WorkingDayCalendar(BankHolidays.Own);
        var auditsFile = new AuditsFile(audits, options, calendar, staff);
        var demand = new Demand(options, calendar, dice);
        var years = new CouncilYears(
            options,
            demand,
            new Arrival(options, calendar, demand, dice),
            new Triage(options, calendar, dice),
            new Population(options, new ChildrenFile(children, dice), dice),
            staff,
            new ContactsFile(contacts),
            new ReferralsFile(referrals, new AssessmentsFile(assessments, new EnquiriesFile(enquiries, options, calendar), auditsFile, options, calendar, staff), dice),
            new ReviewsFile(reviews, options),
            dice);
        for (var day = 0; day < demand.Days; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            years.WriteDay(day);
        }
        auditsFile.Finish();
    }

    internal static CsvWriter Open(string folder, string name, string headings)
    {
        var writer = CsvWriter.ToFile(Path.Combine(folder, name), new CsvWriterOptions { NewLine = "\n" });
        writer.WriteRecord(headings.Split(','));
        return writer;
    }
}
