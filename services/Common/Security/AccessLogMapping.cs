using System.Globalization;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Contracts.Common.V1;

namespace CsWorkPerf.Common.Security;

/// <summary>The access log's search on the wire.</summary>
internal static class AccessLogMapping
{
    private const int MostInAccount = 64, MostInText = 100;
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <exception cref="InvalidInput">A field breaks a rule.</exception>
    public static (AccessLogFilter Filter, Page Page) Read(SearchAccessLogRequest request)
    {
        var found = new Violations();
        found.Required("source", request.Source);
        found.AtMost("account_id", request.AccountId, MostInAccount);
        found.AtMost("record_id", request.RecordId, MostInText);
        found.AtMost("action", request.Action, MostInText);
        var from = found.Instant("from", request.From);
        var to = found.Instant("to", request.To);
        if (from >= to) found.Add("to", $"to '{request.To}' is not after from '{request.From}'.", "OUT_OF_ORDER");
        var page = found.Page(request.Page, QueryOf(request), keys: 2);
        if (page.After.Count > 0 && !long.TryParse(page.After[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            found.Add("page.page_token", "page.page_token is not one that this query gave; start again with an empty one.", "NOT_A_TOKEN");
        found.ThrowIfAny();
        return (new AccessLogFilter(request.AccountId, request.RecordId, request.Action, from, to), page);
    }

    public static SearchAccessLogResponse Write(IReadOnlyList<AccessLogRow> rows, SearchAccessLogRequest request, Page page)
    {
        var response = new SearchAccessLogResponse();
        response.Entries.AddRange(rows.Take(page.Size).Select(Write));
        if (rows.Count > page.Size && rows[page.Size - 1] is var last)
            response.NextPageToken = PageMapping.Token(QueryOf(request), last.At, last.Id.ToString(CultureInfo.InvariantCulture));
        return response;
    }

    private static AccessLogEntry Write(AccessLogRow row) => new()
    {
        At = row.At.Trim(),
        AccountId = row.AccountId,
        By = row.By,
        Action = row.Action,
        Record = row.Record,
        RecordId = row.RecordId,
        Detail = row.Detail
    };

    private static SearchAccessLogRequest QueryOf(SearchAccessLogRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }

    private static DateTimeOffset? Instant(this Violations found, string field, string value)
    {
        if (value.Length == 0) return null;
        if (value.EndsWith('Z') && DateTimeOffset.TryParseExact(value, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant;
        found.Add(field, $"{field} '{Violations.Shorten(value)}' is not a UTC instant such as 2026-03-31T08:05:12Z.", "NOT_AN_INSTANT");
        return null;
    }
}
