using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>A case audit: how good the practice in a child's case was. A blank is the empty string.</summary>
public record Audit
{
    public required string AuditId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id of an imported audit.</summary>
    public string CouncilId { get; init; } = "";

    /// <summary>Intake's id.</summary>
    public required string ChildId { get; init; }
    public required DateOnly AuditedOn { get; init; }

    /// <summary>Workforce's id.</summary>
    public string AuditorId { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The auditor's; code of <see cref="Grades"/>; blank of a draft without one.</summary>
    public required string Grade { get; init; }

    /// <summary>The moderator's; code of <see cref="Grades"/>.</summary>
    public string ModeratedGrade { get; init; } = "";
    public DateOnly? ModeratedOn { get; init; }

    /// <summary>live or import.</summary>
    public required string Origin { get; init; }

    /// <summary>A person has changed this imported audit here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>draft or complete.</summary>
    public string State { get; init; } = AuditState.Complete;

    /// <summary>The programme for which the case was drawn; blank of an imported audit, as the next two.</summary>
    public string ProgrammeId { get; init; } = "";
    public string AssessmentId { get; init; } = "";

    /// <summary>Workforce's id of the worker of that assessment.</summary>
    public string WorkerId { get; init; } = "";

    /// <summary>The account that recorded it.</summary>
    public string AuditorAccount { get; init; } = "";
    public string Summary { get; init; } = "";
    public DateOnly? DiscussedOn { get; init; }

    /// <summary>What was agreed with the worker.</summary>
    public string Discussion { get; init; } = "";
    public string ModerationReason { get; init; } = "";

    /// <summary>Who moderated it, by name.</summary>
    public string ModeratedBy { get; init; } = "";

    public bool IsModerated => ModeratedGrade.Length > 0;

    /// <summary>Its days by a file's columns, in their order.</summary>
    internal IEnumerable<(string Column, DateOnly? Day)> Days() => [("audited_on", AuditedOn), ("moderated_on", ModeratedOn)];

    /// <summary>Whether the caller audited it: by the worker that the account is linked to, or by the account itself.</summary>
    public bool IsBy(Actor actor) =>
        (AuditorId.Length > 0 && AuditorId == actor.WorkerId) || (AuditorAccount.Length > 0 && AuditorAccount == actor.AccountId);

    /// <summary>The case that it is of.</summary>
    internal GivenCase Case => new(ChildId, ProgrammeId);

    /// <summary>Whether the caller says what follows from it: its auditor, a manager or an auditor.</summary>
    public bool IsFollowedUpBy(Actor actor) => IsBy(actor) || actor.Is(Roles.Manager) || actor.Is(Roles.Auditor);

    /// <exception cref="RuleBroken">NOT_COMPLETE.</exception>
    public void CheckComplete()
    {
        if (State != AuditState.Complete)
            throw new RuleBroken("NOT_COMPLETE", "This audit is a draft; its auditor completes it first.", "audit/" + AuditId);
    }

    /// <exception cref="InvalidInput">IN_FUTURE, TOO_EARLY: something that follows the audit is in the future, or before it.</exception>
    public void CheckAfter(string field, DateOnly day, DateOnly today)
    {
        if (day > today) throw new InvalidInput(field, $"{field} '{day.Text()}' is in the future.", "IN_FUTURE");
        if (day < AuditedOn) throw new InvalidInput(field, $"{field} '{day.Text()}' is before the audit ({AuditedOn.Text()}).", "TOO_EARLY");
    }
}

/// <summary>Where an audit stands.</summary>
public static class AuditState
{
    /// <summary>Begun: only its auditor opens it, and no figure counts it.</summary>
    public const string Draft = "draft";
    public const string Complete = "complete";
}

/// <summary>What an auditor thought of a theme.</summary>
/// <param name="Theme">Code of <see cref="AuditThemes"/>.</param>
/// <param name="Grade">Code of <see cref="ThemeGrades"/>; of a draft it may be blank.</param>
/// <param name="Text">What the grade rests on.</param>
public sealed record AuditTheme(string Theme, string Grade, string Text);
