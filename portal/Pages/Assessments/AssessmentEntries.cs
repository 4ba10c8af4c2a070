using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>What was done to an assessment, for the partial <c>_AssessmentEntries</c>.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Names">Of localities and teams.</param>
/// <param name="Workers">Names by id of those whom the entries name.</param>
public sealed record AssessmentEntries(IEnumerable<AssessmentEntry> Entries, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers)
{
    /// <summary>The workers whom entries name.</summary>
    public static IEnumerable<string> WorkersOf(IEnumerable<AssessmentEntry> entries) =>
        entries.SelectMany(entry => entry.Changes).Where(change => IsWorker(change.Field)).SelectMany(change => new[] { change.Before, change.After });

    /// <summary>What differs since, and the reason or note.</summary>
    public string Detail(AssessmentEntry entry) =>
        string.Join(". ", new[] { string.Join("; ", entry.Changes.Select(Change)), AssessmentWords.Said(entry) }.Where(text => text.Length > 0));

    public CsvResult Csv() => new("assessment-history.csv", ["at", "action", "by", "detail"], Entries.Select(entry => (object?[])[entry.At, entry.Action, entry.By, Detail(entry)]));

    private static bool IsWorker(string field) => field is "worker_id" or "manager_id" or "submitted_worker_id";

    private string Change(AssessmentFieldChange change)
    {
        var label = FieldWords.Label(change.Field);
        return change switch
        {
            { Before: "" } => $"{label}: {Value(change.After)}",
            { After: "" } => $"{label}: no longer {Value(change.Before)}",
            _ => $"{label}: {Value(change.After)} instead of {Value(change.Before)}",
        };

        string Value(string value) => change.Field switch
        {
            "locality_id" => Names.Locality(value),
            "team_id" => Names.Team(value),
            "outcome" => AssessmentOutcomes.Codes.LabelOf(value),
            "assessment_type" => AssessmentTypes.Codes.LabelOf(value),
            "late_reason" => LateReasons.Codes.LabelOf(value),
            "factors" => string.Join(", ", value.Split(' ').Select(Factors.Codes.LabelOf)),
            "seen_alone" => AssessmentWords.YesNo(value),
            var field when IsWorker(field) => Workers.GetValueOrDefault(value, "Not in the directory"),
            _ => Words.Moment(value),
        };
    }
}
