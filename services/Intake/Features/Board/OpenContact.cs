using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>What the board needs of every open contact to count, filter and order them; a blank is the empty string.</summary>
public sealed record OpenContact
{
    public required string ContactId { get; init; }
    public required long Version { get; init; }
    public required LocalMoment ReceivedAt { get; init; }
    public string LevelOfNeed { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string Source { get; init; } = "";
    public int HandOffs { get; init; }

    /// <summary>As <see cref="Contacts.Contact.Agreement"/>.</summary>
    public string Agreement { get; init; } = "";
}
