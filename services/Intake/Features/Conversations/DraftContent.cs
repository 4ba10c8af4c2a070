using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>What is said of a conversation before it ends. Codes are known ones; all else may be missing, too long or wrong.</summary>
public sealed record DraftContent
{
    public const int MostChildren = 30;

    /// <summary>The social worker who talks.</summary>
    public string WorkerId { get; init; } = "";
    public required LocalMoment StartedAt { get; init; }
    public string Source { get; init; } = "";
    public string CallerName { get; init; } = "";
    public string CallerOrganisation { get; init; } = "";
    public string CallerRole { get; init; } = "";

    /// <summary>Of the children who have none of their own.</summary>
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public IReadOnlyList<DraftChild> Children { get; init; } = [];
}

/// <summary>What is said of one child.</summary>
public sealed record DraftChild
{
    public required string ChildId { get; init; }

    /// <summary>Where it is another than the conversation's.</summary>
    public string LocalityId { get; init; } = "";
    public string PrimaryNeed { get; init; } = "";
    public string Summary { get; init; } = "";
    public Concern Concern { get; init; } = new();
}
