using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>What was done to an enquiry, for its page and for export.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Names">Of localities and teams.</param>
/// <param name="Workers">Names by id of those whom the entries name.</param>
public sealed record EnquiryEntries(IEnumerable<EnquiryEntry> Entries, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers)
{
    /// <summary>The workers whom entries name.</summary>
    public static IEnumerable<string> WorkersOf(IEnumerable<EnquiryEntry> entries) =>
        entries.SelectMany(entry => entry.Changes).Where(change => change.Field == "worker_id").SelectMany(change => new[] { change.Before, change.After });

    /// <summary>What differs since, in words.</summary>
    public string Changes(EnquiryEntry entry) => string.Join("; ", entry.Changes.Select(Change));

    public CsvResult Csv() => new("enquiry-history.csv", ["at", "action", "by", "changes", "note"], Entries.Select(entry => (object?[])[entry.At, entry.Action, entry.By, Changes(entry), entry.Note]));

    private string Change(EnquiryChange change)
    {
        var label = FieldWords.Label(change.Field);
        // Free text is not repeated; which referral it was is for those who open it.
        if (change.Field is "no_visit_reason" or "referral_id") return label;
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
            "worker_id" => Workers.GetValueOrDefault(value, "Not in the directory"),
            "outcomes" => EnquiryWords.Outcomes(value.Split(' ')),
            "icpc_outcomes" => EnquiryWords.ConferenceOutcomes(value.Split(' ')),
            "icpc_required" => value == "true" ? "yes" : "no",
            _ => Words.Moment(value),
        };
    }
}
