using Microsoft.AspNetCore.Http.Extensions;

namespace CsWorkPerf.Portal.Web;

/// <summary>Links to the page that is shown, with some of its query changed: filters, order and page live in the URL.</summary>
public static class QueryLinks
{
    /// <summary>The present address with the given values set; null or empty takes one out.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (string.IsNullOrEmpty(value)) query.Remove(name);
            else query[name] = value;
        }
        return request.PathBase + request.Path + new QueryBuilder(query.Where(pair => pair.Value.Length > 0)).ToQueryString();
    }
}
