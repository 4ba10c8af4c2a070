using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Security;

/// <summary>Which entries of the access log are asked for; what is empty or null is not asked.</summary>
/// <param name="AccountId">Exactly this account.</param>
/// <param name="RecordId">Exactly this record.</param>
/// <param name="Action">Exactly this action.</param>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
internal sealed record AccessLogFilter(string AccountId, string RecordId, string Action, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>What was searched for, for the entry that the search itself makes; at most 400 characters.</summary>
    public string Summary => string.Join(", ", new[]
    {
        Said("account", AccountId), Said("record", RecordId), Said("action", Action), Said("from", Text(From)), Said("to", Text(To))
    }.Where(part => part.Length > 0));

    private static string Said(string name, string value) => value.Length == 0 ? "" : $"{name} {value}";

    private static string Text(DateTimeOffset? instant) => instant is { } at ? Instant.Text(at) : "";
}

/// <summary>An entry of the access log; see <see cref="AccessLog"/>.</summary>
internal sealed record AccessLogRow
{
    public required long Id { get; init; }
    public required string At { get; init; }
    public required string AccountId { get; init; }
    public required string By { get; init; }
    public required string Action { get; init; }
    public required string Record { get; init; }
    public required string RecordId { get; init; }
    public required string Detail { get; init; }
}
