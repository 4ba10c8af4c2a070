using CsWorkPerf.AnnexA.Csv;
using CsWorkPerf.AnnexA.Layouts;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA;

/// <summary>The CSV import files by name.</summary>
internal static class CsvNames
{
    private static readonly Dictionary<string, Func<string, ImportFile>> Imported =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["localities.csv"] = path => new CsvFile<LocalityRow>(ImportKind.Localities, path, LocalityLayout.Csv),
            ["teams.csv"] = path => new CsvFile<TeamRow>(ImportKind.Teams, path, TeamLayout.Csv),
            ["workers.csv"] = path => new CsvFile<WorkerRow>(ImportKind.Workers, path, WorkerLayout.Csv),
            ["children.csv"] = path => new CsvFile<ChildRow>(ImportKind.Children, path, ChildLayout.Csv),
            ["contacts.csv"] = path => new CsvFile<ContactRow>(ImportKind.Contacts, path, ContactLayout.Csv),
            ["referrals.csv"] = path => new CsvFile<ReferralRow>(ImportKind.Referrals, path, ReferralLayout.Csv),
            ["reviews.csv"] = path => new CsvFile<ReviewRow>(ImportKind.Reviews, path, ReviewLayout.Csv),
            ["assessments.csv"] = path => new CsvFile<AssessmentRow>(ImportKind.Assessments, path, AssessmentLayout.Csv),
            ["s47.csv"] = path => new CsvFile<EnquiryRow>(ImportKind.Enquiries, path, EnquiryLayout.Csv),
            ["audits.csv"] = path => new CsvFile<AuditRow>(ImportKind.Audits, path, AuditLayout.Csv),
        };

    private static readonly HashSet<string> NotYet = new(StringComparer.OrdinalIgnoreCase)
    {
        "posts.csv", "absences.csv", "commitments.csv", "allocations.csv", "supervisions.csv",
    };

    /// <summary>The names of the files that are imported, in order.</summary>
    public static string List => string.Join(", ", Imported.Keys);

    /// <summary>The import file at a path, or null where its name is not one of an imported file.</summary>
    public static ImportFile? Open(string path) =>
        Imported.TryGetValue(Path.GetFileName(path), out var open) ? open(path) : null;

    /// <summary>Whether it is a file of the import format that this version does not import.</summary>
    public static bool IsNotYetImported(string path) => NotYet.Contains(Path.GetFileName(path));
}
