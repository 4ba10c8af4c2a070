using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Tokens;

internal static class TokenMapping
{
    /// <summary>The label, once every field has been found good.</summary>
    /// <exception cref="InvalidInput"/>
    public static string CheckedLabel(this Wire.IssueTokenRequest request)
    {
        var found = new Violations();
        found.Required("label", request.Label);
        var label = found.Name("label", request.Label);
        found.Required("role", request.Role);
        found.OneOf("role", request.Role, Roles.OfPeople);
        if (request.Days is < 1 or > Token.MostDays) found.Add("days", $"days is {request.Days}; it must be 1 to {Token.MostDays}.", "OUT_OF_RANGE");
        found.ThrowIfAny();
        return label;
    }

    public static Wire.Token ToWire(this Token token) => new()
    {
        TokenId = token.TokenId,
        Label = token.Label,
        Role = token.Role,
        IssuedBy = token.IssuedBy,
        IssuedAt = Instant.Text(token.IssuedAt),
        ExpiresAt = Instant.Text(token.ExpiresAt),
        RevokedAt = Text(token.RevokedAt),
        LastUsedAt = Text(token.LastUsedAt)
    };

    private static string Text(DateTimeOffset? at) => at is { } instant ? Instant.Text(instant) : "";
}
