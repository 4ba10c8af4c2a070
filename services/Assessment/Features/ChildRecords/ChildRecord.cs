namespace CsWorkPerf.Assessment.Features.ChildRecords;

/// <summary>An assessment or an enquiry that stands, as far as the others of its child are compared with it.</summary>
internal sealed record ChildRecord
{
    /// <summary>Else it is an enquiry.</summary>
    public required bool IsAssessment { get; init; }
    public required string Id { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The day on which it ended; none while it runs.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>False for a list without conclusions.</summary>
    public required bool EndSupplied { get; init; }
    public required string ReferralId { get; init; }
    public required bool StartedDuringOther { get; init; }
    public required bool WithoutAssessment { get; init; }
}
