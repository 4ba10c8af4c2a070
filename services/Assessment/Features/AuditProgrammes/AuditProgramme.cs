namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>A month's programme of case audits, with what it was drawn from. It never changes.</summary>
public sealed record AuditProgramme
{
    public required string ProgrammeId { get; init; }

    /// <summary>Which secret its draw used, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>First day of the month in which it was drawn.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Cases with an assessment open or ended in [From, To): the month before.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Size { get; init; }

    /// <summary>How many cases it was drawn from.</summary>
    public required int Cases { get; init; }
    public required int Drawn { get; init; }
    public required int Auditors { get; init; }

    /// <summary>See <see cref="ProgrammeDraws.Seed"/>.</summary>
    public required string Seed { get; init; }
    public required DateTimeOffset DrawnAt { get; init; }
    public required string DrawnBy { get; init; }

    /// <summary>How many of those drawn are audited, and how many of these moderated.</summary>
    public int Audited { get; init; }
    public int Moderated { get; init; }

    public ProgrammePlan Plan() => new(From, To, Size);
}

/// <summary>What is asked of a draw.</summary>
/// <param name="From">First day of the month drawn from.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Size">How many cases.</param>
public sealed record ProgrammePlan(DateOnly From, DateOnly To, int Size);

/// <summary>Somebody who audits cases of a programme, as they stood at the draw.</summary>
/// <param name="WorkerId">Workforce's id.</param>
/// <param name="Teams">Of which the auditor audits no case, in order.</param>
public sealed record ProgrammeAuditor(string WorkerId, IReadOnlyList<string> Teams)
{
    public int Cases { get; init; }
    public int Audited { get; init; }
}

/// <summary>A case that a programme is drawn from, as it stood then.</summary>
/// <param name="ChildId">Intake's id.</param>
/// <param name="Teams">Of the child's assessments open or ended in the month, in order; where one has no team, its worker's teams since the month began.</param>
/// <param name="Workers">Likewise.</param>
public sealed record PoolCase(string ChildId, IReadOnlyList<string> Teams, IReadOnlyList<string> Workers)
{
    /// <summary>The latest of those assessments, with its locality, team and worker.</summary>
    public string AssessmentId { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>Place in the draw, from 1; 0 where it was not drawn.</summary>
    public int Position { get; init; }

    /// <summary>By the draw; blank where it was not drawn.</summary>
    public string AuditorId { get; init; } = "";

    /// <summary>Nobody audits the work of their own team, or their own.</summary>
    public bool MayHave(ProgrammeAuditor auditor) => !Workers.Contains(auditor.WorkerId) && !Teams.Intersect(auditor.Teams).Any();
}
