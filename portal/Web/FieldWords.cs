using System.Text.RegularExpressions;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Portal.Web;

/// <summary>
/// What the services say about a request, in the words of the pages: they name fields as the contract does and write days as
/// ISO text.
/// </summary>
public static partial class FieldWords
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["received_at"] = "Day received",
        ["source"] = "Who made the contact",
        ["mode"] = "How",
        ["locality_id"] = "Locality",
        ["team_id"] = "Team",
        ["worker_id"] = "Worker",
        ["primary_need"] = "Primary need",
        ["summary"] = "What was asked or told",
        ["outcome"] = "Outcome",
        ["rationale"] = "Why this is the right outcome",
        ["nfa_reason"] = "Why nothing more is done",
        ["best_placed"] = "Who is best placed to help",
        ["caller_name"] = "Name of the caller",
        ["caller_organisation"] = "Organisation",
        ["caller_role"] = "Role",
        ["started_at"] = "Day it started",
        ["ended_at"] = "Day it ended",
        ["children"] = "The children",
        ["consent"] = "Consent",
        ["consent_reason"] = "Why consent was not sought, or was overridden",
        ["advice"] = "Advice given",
        ["decided_at"] = "Day of the decision",
        ["feedback_at"] = "Day of the feedback",
        ["to_team_id"] = "To the team",
        ["to_worker_id"] = "To the worker",
        ["reason"] = "The reason",
        ["birth_date"] = "Date of birth",
        ["expected_birth_date"] = "Expected date of birth",
        ["council_id"] = "Council id",
        ["text"] = "Name or council id",
        ["held_on"] = "Day of the meeting",
        ["reviewed_on"] = "Day of the review",
        ["learning"] = "What is to be learned",
        ["goes_to"] = "Which service or authority",
        ["case_team_id"] = "Team that has the case",
        ["case_worker_id"] = "Worker who has the case",
        ["what"] = "What is to be done",
        ["who"] = "Somebody else",
        ["due_on"] = "By when",
        ["closed_on"] = "Day",
        ["whom"] = "Whom",
        ["agency"] = "Agency",
        ["asked_at"] = "Day asked",
        ["answer_by"] = "Answer needed by",
        ["answered_at"] = "Day answered",
        ["result"] = "What they said",
        ["size"] = "How many",
        ["strategy_on"] = "Day of the strategy discussion",
        ["visit_on"] = "Day of the visit",
        ["concluded_on"] = "Day of the conclusion",
        ["outcomes"] = "What else follows",
        ["no_visit_reason"] = "Why the child was not seen",
        ["icpc_required"] = "Conference required",
        ["icpc_planned_on"] = "Conference planned for",
        ["icpc_on"] = "Conference held on",
        ["icpc_outcomes"] = "What the conference decided",
        ["referral_id"] = "Referral",
        ["started_on"] = "Day it starts",
        ["child_seen_on"] = "Day the child was seen",
        ["seen_alone"] = "Seen alone",
        ["views_on"] = "Day the child's views were recorded",
        ["plan_on"] = "Day agreed for the end",
        ["done_on"] = "Day it was done",
        ["manager_id"] = "Manager",
        ["assessment_type"] = "Type",
        ["late_reason"] = "Why it is late",
        ["late_note"] = "More about that",
        ["deputy_id"] = "Who looks after it",
        ["from_on"] = "First day",
        ["last_on"] = "Last day",
        ["due_from"] = "Due from",
        ["due_to"] = "Due to",
        ["ended_from"] = "Ended from",
        ["ended_to"] = "Ended to",
    };

    /// <summary>Fields that hold codes, of which a page shows the labels only.</summary>
    private static readonly Dictionary<string, CodeSet> CodeSets = new()
    {
        ["assessment_type"] = AssessmentTypes.Codes,
        ["late_reason"] = LateReasons.Codes,
        ["factors"] = Factors.Codes,
        ["outcomes"] = EnquiryOutcomes.Codes,
        ["icpc_outcomes"] = ConferenceOutcomes.Codes,
        ["grade"] = ThemeGrades.Codes,
    };

    /// <summary>The page's words for a field, by its name in the contract; made from the name where none are known.</summary>
    public static string Label(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        if (Labels.TryGetValue(name, out var label)) return label;
        var words = (name.EndsWith("_id", StringComparison.Ordinal) ? name[..^3] : name).Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A service's sentence as a person reads it.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="field">The field that it is about; empty for none.</param>
    public static string Sentence(string text, string field = "")
    {
        // Orders are links, which nobody names.
        if (field == "order_by") return "The list has no such order: choose one by the headings of its columns.";
        if (CodeSets.TryGetValue(field[(field.LastIndexOf('.') + 1)..], out var codes)) text = Labelled(text, codes);
        // A name of one word is a word of any sentence, so that it counts only where the sentence starts with it.
        if (field.Length > 0 && text.StartsWith(field + " ", StringComparison.Ordinal)) text = Quoted(field) + text[field.Length..];
        text = Names().Replace(text, name => Quoted(name.Value));
        return Moments().Replace(text, found => LocalMoment.TryParse(found.Groups[1].Value, out var moment) ? Words.LongMoment(moment) : found.Value);
    }

    private static string Labelled(string text, CodeSet codes) => codes.All.Aggregate(text, (said, code) => said
        .Replace($"'{code.Value}'", $"“{code.Label}”", StringComparison.Ordinal)
        .Replace($" {code.Value} beside another code", $" “{code.Label}” beside another", StringComparison.Ordinal)
        .Replace($" {code.Value} ({code.Label})", $" “{code.Label}”", StringComparison.Ordinal));

    private static string Quoted(string field) => $"“{Label(field)}”";

    [GeneratedRegex(@"\b(?:child\.|plan\.|content\.|next_steps\[\d+\]\.)?(?:children\[\d+\]\.)?(?:started_at|ended_at|caller_name|caller_organisation|caller_role|received_at|goes_to|case_team_id|case_worker_id|due_on|closed_on|asked_at|answered_at|answer_by|decided_at|feedback_at|strategy_on|visit_on|concluded_on|no_visit_reason|icpc_required|icpc_planned_on|icpc_on|icpc_outcomes|started_on|child_seen_on|seen_alone|views_on|plan_on|done_on|manager_id|assessment_type|late_reason|late_note|deputy_id|from_on|last_on|held_on|reviewed_on|locality_id|team_id|worker_id|primary_need|nfa_reason|best_placed|consent_reason|level_of_need|to_team_id|to_worker_id|expected_birth_date|birth_date|council_id|first_name|last_name|display_name)\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"'?\b(\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)\b'?")]
    private static partial Regex Moments();
}
