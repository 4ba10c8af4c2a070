namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Which enquiries to list; a blank leaves a column out of account.</summary>
public sealed record EnquiryFilter
{
    /// <summary>One of <see cref="EnquiryState"/>; blank for all that are not withdrawn.</summary>
    public string State { get; init; } = "";

    /// <summary>One of <see cref="EnquiryClock.VisitBands"/>.</summary>
    public string Visit { get; init; } = "";

    /// <summary>One of <see cref="EnquiryClock.IcpcBands"/>.</summary>
    public string Icpc { get; init; } = "";
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";
    public string WorkerId { get; init; } = "";
    public string ChildId { get; init; } = "";

    /// <summary>Every record of that child.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];

    /// <summary>Strategy discussion in [From, To).</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>One of <see cref="Orders"/>.</summary>
    public string OrderBy { get; init; } = Orders[0];

    public static readonly IReadOnlyList<string> Orders = ["-strategy_on", "strategy_on"];
}
