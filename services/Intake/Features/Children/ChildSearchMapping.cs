using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Searches between the wire and the domain.</summary>
internal static class ChildSearchMapping
{
    private const int FewestCharacters = 2, MostCharacters = 100;

    public static (ChildQuery Query, Page Page) Read(V1.SearchChildrenRequest request)
    {
        var found = new Violations();
        var text = request.Text.Trim();
        if (text.Length is < FewestCharacters or > MostCharacters)
            found.Add("text", $"text has {text.Length} characters; give {FewestCharacters} to {MostCharacters} of a council id or a name.", "OUT_OF_RANGE");
        var query = new ChildQuery(text, found.Day("birth_date", request.BirthDate));
        var page = found.Page(request.Page, QueryOf(request), keys: 1);
        found.ThrowIfAny();
        return (query, page);
    }

    public static V1.SearchChildrenResponse Write(ChildPage page, V1.SearchChildrenRequest request, Actor actor)
    {
        var response = new V1.SearchChildrenResponse();
        response.Children.AddRange(page.Children.Select(child =>
            Restricted.Names(child, actor) ? ChildMapping.Write(child) : ChildMapping.WriteHidden(child)));
        if (page.NextAfter.Length > 0) response.NextPageToken = PageMapping.Token(QueryOf(request), page.NextAfter);
        return response;
    }

    private static V1.SearchChildrenRequest QueryOf(V1.SearchChildrenRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
