using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>What an auditor enters in the audit tool. A blank is the empty string.</summary>
/// <param name="AuditedOn">Null means today.</param>
/// <param name="Themes">Each once, in the order of the themes; those that say nothing are left out.</param>
/// <param name="Grade">Code of <see cref="Grades"/>.</param>
/// <param name="Summary">What is good and what must become better.</param>
/// <param name="Complete">False saves a draft.</param>
public sealed record AuditForm(DateOnly? AuditedOn, IReadOnlyList<AuditTheme> Themes, string Grade, string Summary, bool Complete)
{
    /// <param name="first">First day of the period that the case was drawn from.</param>
    /// <param name="today">Today.</param>
    /// <param name="auditId">The audit; blank of a new one.</param>
    /// <exception cref="InvalidInput">audited_on, grade, summary.</exception>
    /// <exception cref="RuleBroken">THEMES_REQUIRED.</exception>
    public void Check(DateOnly first, DateOnly today, string auditId)
    {
        var found = new Violations();
        var day = AuditedOn ?? today;
        if (day > today) found.Add("audited_on", $"audited_on '{day.Text()}' is in the future.", "IN_FUTURE");
        if (day < first) found.Add("audited_on", $"audited_on '{day.Text()}' is before the month that the case was drawn from ({first.Text()}).", "TOO_EARLY");
        if (Complete)
        {
            found.Required("grade", Grade);
            found.Required("summary", Summary);
        }
        found.ThrowIfAny();
        if (!Complete) return;
        var missing = AuditThemes.Codes.All.Where(theme => !Themes.Any(one => one.Theme == theme.Value && one.Grade.Length > 0 && one.Text.Length > 0)).ToList();
        if (missing.Count > 0)
            throw new RuleBroken(
                "THEMES_REQUIRED",
                $"Each theme needs a grade, or not applicable, and a text; still to do: {string.Join(", ", missing.Select(theme => theme.Label.ToLowerInvariant()))}.",
                auditId.Length == 0 ? "audits" : "audit/" + auditId);
    }
}
