using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A conversation that has ended. A blank is the empty string.</summary>
public sealed record Conversation
{
    public required string ConversationId { get; init; }

    /// <summary>The social worker who talked.</summary>
    public required string WorkerId { get; init; }
    public required LocalMoment StartedAt { get; init; }
    public required LocalMoment EndedAt { get; init; }

    /// <summary>Code of the referral sources: what the caller is.</summary>
    public required string Source { get; init; }
    public string CallerName { get; init; } = "";
    public string CallerOrganisation { get; init; } = "";
    public string CallerRole { get; init; } = "";

    /// <summary>Who wrote it down: account, and name.</summary>
    public required string AccountId { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>How many contacts were logged, one for each child.</summary>
    public required int Children { get; init; }
}
