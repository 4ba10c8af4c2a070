namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Which open contacts the board shows, and in which order; a blank leaves a column out of account.</summary>
public sealed record BoardFilter
{
    public const string High = "high", NoLevel = "none";

    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";

    /// <summary>Only what nobody has.</summary>
    public bool Unclaimed { get; init; }
    public string Source { get; init; } = "";

    /// <summary>One of <see cref="BoardClock.States"/>.</summary>
    public string Clock { get; init; } = "";

    /// <summary>high, none, or a level of need.</summary>
    public string Concern { get; init; } = "";

    /// <summary>waiting or returned: how a proposed decision stands.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>One of <see cref="BoardOrder.All"/>; blank for the one that fits the caller.</summary>
    public string OrderBy { get; init; } = "";

    public bool LetsThrough(OpenContact contact, BoardClock clock, HighConcern concern) =>
        Is(LocalityId, contact.LocalityId) && Is(TeamId, contact.TeamId) && Is(WorkerId, contact.WorkerId) && Is(Source, contact.Source) && Is(Agreement, contact.Agreement)
        && (!Unclaimed || contact.WorkerId.Length == 0)
        && (Clock.Length == 0 || clock.Is(contact.ReceivedAt, Clock))
        && Concern switch
        {
            "" => true,
            High => concern.Is(contact),
            NoLevel => contact.LevelOfNeed.Length == 0,
            _ => contact.LevelOfNeed == Concern
        };

    private static bool Is(string asked, string value) => asked.Length == 0 || asked == value;
}
