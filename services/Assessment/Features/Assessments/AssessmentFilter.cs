using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Which assessments to list; a blank leaves a column out of account.</summary>
public sealed record AssessmentFilter
{
    /// <summary>In the place of a locality or a team: those that have none.</summary>
    public const string None = "(none)";

    /// <summary>Only these; none for all.</summary>
    public IReadOnlyList<string> AssessmentIds { get; init; } = [];

    /// <summary>One of <see cref="AssessmentState.Listed"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>One of <see cref="AssessmentBands.All"/>; of those whose clock runs.</summary>
    public string Band { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>Every record of that child.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];
    public string ReferralId { get; init; } = "";
    public string AssessmentType { get; init; } = "";
    public string ManagerId { get; init; } = "";

    /// <summary>Allocated to no worker.</summary>
    public bool Unallocated { get; init; }

    /// <summary>Due in [DueFrom, DueTo).</summary>
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }

    /// <summary>Ended in [EndedFrom, EndedTo).</summary>
    public DateOnly? EndedFrom { get; init; }
    public DateOnly? EndedTo { get; init; }

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string OrderBy { get; init; } = Orders[0];

    public static readonly IReadOnlyList<string> Orders = ["due_on", "-due_on", "ended_on", "-ended_on", "submitted_on", "-submitted_on"];

    /// <summary>An assessment's place in the order.</summary>
    public string KeyOf(Assessment assessment) => OrderBy.TrimStart('-') switch
    {
        "ended_on" => assessment.EndedOn.Text(),
        "submitted_on" => assessment.SubmittedOn.Text(),
        _ => assessment.DueOn.Text()
    };
}
