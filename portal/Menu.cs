using System.Security.Claims;

namespace CsWorkPerf.Portal;

/// <summary>One entry of the service navigation.</summary>
public sealed record MenuItem(string Text, string Href, bool Active);

/// <summary>The service navigation: the areas that the signed-in person may open.</summary>
public static class Menu
{
    /// <summary>An area stands once, with the first of its pages that the person may open: analysts open some pages of an area and none of its records.</summary>
    private static readonly (string Text, string Href, string Page)[] Areas =
    [
        ("Home", "/", "/Index"),
        ("Front door", "/front-door", "/FrontDoor/Board"),
        ("Assessments", "/assessments", "/Assessments/Index"),
        ("Assessments", "/assessments/timeliness", "/Assessments/Timeliness"),
        ("Demand and conversion", "/demand", "/Demand/Week"),
        ("Indicators", "/indicators", "/Indicators/Index"),
        ("Data quality", "/data-quality", "/DataQuality/Index"),
        ("Directory", "/directory/localities", "/Directory/Localities"),
        ("Accounts", "/administration/accounts", "/Administration/Accounts"),
        ("Tokens", "/administration/tokens", "/Administration/Tokens"),
        ("Access log", "/administration/access-log", "/Administration/AccessLog"),
    ];

    /// <param name="user">Who looks at the page.</param>
    /// <param name="path">The request's path; the area that it lies in is marked.</param>
    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal user, PathString path) =>
    [
        .. Areas.Where(area => Access.Allows(user, area.Page)).DistinctBy(area => area.Text)
            .Select(area => new MenuItem(area.Text, area.Href, IsIn(path, area.Href))),
    ];

    private static bool IsIn(PathString path, string href) => href switch
    {
        "/" => path == "/",
        "/directory/localities" => path.StartsWithSegments("/directory"),
        "/demand" => path.StartsWithSegments("/demand") || path.StartsWithSegments("/conversion"),
        "/assessments" or "/assessments/timeliness" => path.StartsWithSegments("/assessments") || path.StartsWithSegments("/section-47") || path.StartsWithSegments("/audits"),
        _ => path.StartsWithSegments(href),
    };
}
