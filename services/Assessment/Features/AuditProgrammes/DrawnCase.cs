namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>A case drawn for a programme, as it stands now. A blank is the empty string.</summary>
public sealed record DrawnCase
{
    public required string ProgrammeId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>Place in the draw, from 1.</summary>
    public required int Position { get; init; }
    public required string AssessmentId { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }

    /// <summary>Whose it is now, and whose it was by the draw.</summary>
    public required string AuditorId { get; init; }
    public required string DrawnAuditorId { get; init; }

    /// <summary>Of the programme.</summary>
    public required DateOnly Month { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>Blank while nothing is saved.</summary>
    public required string AuditId { get; init; }

    /// <summary>See <see cref="CaseState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When it was given to another auditor than drawn, the last time.</summary>
    public required string MovedReason { get; init; }
    public required string MovedBy { get; init; }
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>The teams and workers who may not audit it, as rows have them.</summary>
    public required string Teams { get; init; }
    public required string Workers { get; init; }

    /// <summary>The case as it was drawn from.</summary>
    public PoolCase AsDrawn() => new(ChildId, ProgrammeStore.Split(Teams), ProgrammeStore.Split(Workers));
}

/// <summary>How far the audit of a case has come.</summary>
public static class CaseState
{
    public const string ToDo = "to_do";
    public const string Draft = "draft";
    public const string Audited = "audited";
    public const string Moderated = "moderated";

    public static readonly IReadOnlyList<string> All = [ToDo, Draft, Audited, Moderated];
}

/// <summary>Which cases to list; a blank leaves a column out of account.</summary>
public sealed record CaseFilter
{
    public string ProgrammeId { get; init; } = "";
    public string ChildId { get; init; } = "";
    public string AuditorId { get; init; } = "";

    /// <summary>One of <see cref="CaseState.All"/>.</summary>
    public string State { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>Only the caller's to audit.</summary>
    public bool Own { get; init; }

    /// <summary>The worker whose cases alone are listed; null for everybody's.</summary>
    public string? OwnerId { get; init; }
}
