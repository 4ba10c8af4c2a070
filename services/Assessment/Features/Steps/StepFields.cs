using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Steps;

/// <summary>The fields that requests for a step with an assessment have in common.</summary>
internal static class StepFields
{
    public const int MostReason = 1000;

    /// <summary>The assessment, and the version of it that the caller saw.</summary>
    public static AssessmentTarget Target(this Violations found, string assessmentId, long version, Actor actor)
    {
        var id = found.Required("assessment_id", assessmentId) ? found.Id("assessment_id", assessmentId) : "";
        if (version <= 0) found.Add("version", "version is required: send the one that you saw.", "REQUIRED");
        return new(id, version, actor);
    }

    /// <summary>What is done to one assessment for a reason, which is required.</summary>
    public static (AssessmentTarget Target, string Reason) WithReason(string assessmentId, long version, string reason, int most, Actor actor)
    {
        var found = new Violations();
        var target = found.Target(assessmentId, version, actor);
        var text = found.Required("reason", reason) ? found.Text("reason", reason, most) : "";
        found.ThrowIfAny();
        return (target, text);
    }

    /// <summary>Why it is late, where it is.</summary>
    public static Lateness Late(this Violations found, string reason, string note)
    {
        var late = new Lateness(found.Code("late_reason", reason, LateReasons.Codes), found.Text("late_note", note, MostReason));
        if (late is { Reason: LateReasons.Other, Note: "" }) found.Add("late_note", "late_note is required with the reason other.", "REQUIRED");
        if (late is { Reason: "", Note.Length: > 0 } && reason.Length == 0) found.Add("late_reason", "late_note goes with a late_reason: give one.", "REQUIRED");
        return late;
    }

    /// <summary>Another service's own id: a council's id of a person must not come to lie where those belong.</summary>
    public static string Owner(this Violations found, string field, string value, bool required = false)
    {
        if (required && !found.Required(field, value)) return "";
        if (value.Length == 0 || OwnId.Is(value)) return value;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not an id of this kind of record.", "NOT_AN_ID");
        return "";
    }
}
