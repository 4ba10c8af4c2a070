using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Referrals for a strategy discussion that no enquiry follows yet, the newest first.</summary>
public sealed class ReferralsModel(EnquiryBackend enquiries, IntakeBackend intake, WorkforceBackend workforce) : PageModel
{
    private const int PageSize = 50;

    private static readonly string[] CsvHeadings = ["referral_id", "child_id", "child", "birth_date", "referred_on", "locality", "team"];

    [BindProperty(SupportsGet = true)]
    public string? Locality { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ListStrategyReferralsResponse List { get; private set; } = new();
    public ChildNames Children { get; private set; } = null!;
    public DirectoryNames Names { get; private set; } = null!;
    public Paging Paging => new(After);
    public bool Narrowed => !string.IsNullOrEmpty(Locality) || !string.IsNullOrEmpty(Team);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var names = workforce.DirectoryAsync(cancellation);
        List = await enquiries.ListReferralsAsync(ToRequest(), cancellation);
        Children = await intake.NameChildrenAsync(List.Rows.Select(row => row.ChildId), cancellation);
        Names = await names;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        var names = await workforce.DirectoryAsync(cancellation);
        return new CsvResult("referrals-without-enquiry.csv", CsvHeadings, intake.NameEachAsync(enquiries.AllReferralsAsync(ToRequest(), cancellation), row => row.ChildId, cancellation)
            .Select(each => (object?[])
            [
                each.Row.ReferralId, each.Row.ChildId, each.Children.Name(each.Row.ChildId), each.Children.IsoBirthDate(each.Row.ChildId), each.Row.ReferredOn,
                names.Locality(each.Row.LocalityId), names.Team(each.Row.TeamId),
            ]));
    }

    private ListStrategyReferralsRequest ToRequest() => new()
    {
        LocalityId = Locality ?? "", TeamId = Team ?? "", Page = new() { PageSize = PageSize, PageToken = Paging.Token },
    };
}
