using System.Globalization;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>An order of the board. Each compares a number first, then the time of receipt, then the id, so that a page can go on from any row.</summary>
/// <param name="Name">As requests call it.</param>
/// <param name="Worker">The caller's worker, whose contacts come first in the order "own"; blank for none.</param>
/// <param name="High">What comes first.</param>
public sealed record BoardOrder(string Name, string Worker, HighConcern High) : IComparer<BoardKey>
{
    public const string Own = "own", Concern = "concern";

    public static readonly IReadOnlyList<string> All = [Own, Concern, "received_at", "-received_at", "-hand_offs"];

    public BoardKey KeyOf(OpenContact contact) => new(Rank(contact), contact.ReceivedAt.ToString(), contact.ContactId);

    public int Compare(BoardKey? x, BoardKey? y)
    {
        var byRank = x!.Rank.CompareTo(y!.Rank);
        if (byRank != 0) return byRank;
        var byTime = string.CompareOrdinal(x.ReceivedAt, y.ReceivedAt);
        if (byTime == 0) byTime = string.CompareOrdinal(x.ContactId, y.ContactId);
        return Name == "-received_at" ? -byTime : byTime;
    }

    private int Rank(OpenContact contact) => Name switch
    {
        // A worker's own are as urgent as others, but come before all of those.
        Own => (contact.WorkerId == Worker && Worker.Length > 0 ? 0 : 10) + High.Rank(contact),
        Concern => High.Rank(contact),
        "-hand_offs" => -contact.HandOffs,
        _ => 0
    };
}

/// <summary>Where a row stands in an order.</summary>
public sealed record BoardKey(int Rank, string ReceivedAt, string ContactId)
{
    public IReadOnlyList<string> Texts => [Rank.ToString(CultureInfo.InvariantCulture), ReceivedAt, ContactId];

    public static BoardKey Of(IReadOnlyList<string> texts) =>
        new(int.TryParse(texts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank) ? rank : 0, texts[1], texts[2]);
}
