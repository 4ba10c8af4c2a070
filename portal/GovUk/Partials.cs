namespace CsWorkPerf.Portal.GovUk;

/// <summary>The way back, for the partial <c>_BackLink</c>.</summary>
public sealed record BackLink(string Text, string Href);

/// <summary>The way down to this page, for the partial <c>_Breadcrumbs</c>; the last one is the page itself, without a link.</summary>
public sealed record Breadcrumbs(params IReadOnlyList<(string Text, string? Href)> Steps);

/// <summary>More text behind a line, for the partial <c>_Details</c>.</summary>
public sealed record Details(string Summary, string Text);

/// <summary>The pages of an area, for the partial <c>_SubNavigation</c>: those that the person may open, the one shown marked.</summary>
public sealed record SubNavigation(string Label, params IReadOnlyList<(string Text, string Page)> Pages)
{
    /// <summary>What the links hold besides the page, such as filters that go along from one page to the next.</summary>
    public IDictionary<string, string> Route { get; init; } = new Dictionary<string, string>();
}
