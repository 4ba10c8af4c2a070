using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>A row of audits.csv whose cells are good.</summary>
public sealed record ImportedAudit
{
    public required long Line { get; init; }

    /// <summary>The council's id, or ours.</summary>
    public required string AuditId { get; init; }
    public required string ChildId { get; init; }
    public required DateOnly AuditedOn { get; init; }
    public string AuditorId { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public required string Grade { get; init; }
    public string ModeratedGrade { get; init; } = "";
    public DateOnly? ModeratedOn { get; init; }

    /// <summary>The audit that the row makes where there was none.</summary>
    /// <param name="auditId">Its new id.</param>
    public Audit ToAudit(string auditId) => new()
    {
        AuditId = auditId,
        Version = 1,
        CouncilId = AuditId,
        ChildId = ChildId,
        AuditedOn = AuditedOn,
        AuditorId = AuditorId,
        LocalityId = LocalityId,
        TeamId = TeamId,
        Grade = Grade,
        ModeratedGrade = ModeratedGrade,
        ModeratedOn = ModeratedOn,
        Origin = "import"
    };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth, so a blank clears.</summary>
    public Audit Apply(Audit stored) => ToAudit(stored.AuditId) with { Version = stored.Version + 1, CouncilId = stored.CouncilId };

    /// <summary>The columns in which the row differs from the record.</summary>
    public IReadOnlyList<Difference> Differences(Audit stored)
    {
        var found = new Differences();
        found.Compare("child_id", ChildId, stored.ChildId);
        if (AuditedOn != stored.AuditedOn) found.Compare("audited_on", AuditedOn.Text(), stored.AuditedOn.Text());
        found.Compare("auditor_id", AuditorId, stored.AuditorId);
        found.Compare("locality_id", LocalityId, stored.LocalityId);
        found.Compare("team_id", TeamId, stored.TeamId);
        found.Compare("grade", Grade, stored.Grade);
        found.Compare("moderated_grade", ModeratedGrade, stored.ModeratedGrade);
        if (ModeratedOn != stored.ModeratedOn) found.Compare("moderated_on", ModeratedOn.Text(), stored.ModeratedOn.Text());
        return found.Found;
    }
}
