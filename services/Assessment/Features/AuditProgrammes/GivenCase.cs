using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>
/// What belongs to a case that a programme gave somebody: its audit, or the assessment that it was drawn with. An auditor by role opens it
/// though the child is restricted, until the audit is moderated (decision 33); see <see cref="Children.RestrictedChild"/>.
/// </summary>
/// <param name="ChildId">Of the record that is opened.</param>
/// <param name="ProgrammeId">Blank where an assessment is opened.</param>
/// <param name="AssessmentId">Blank where an audit is opened.</param>
public sealed record GivenCase(string ChildId, string ProgrammeId = "", string AssessmentId = "")
{
    /// <summary>The worker to whom it must have been given for the caller to be let in; null for who is let in nowhere.</summary>
    public static string? WorkerOf(Actor actor) => actor.Is(Roles.Auditor) && actor.WorkerId is { Length: > 0 } worker ? worker : null;
}
