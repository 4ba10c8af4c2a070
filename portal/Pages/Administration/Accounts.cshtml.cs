using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Who may sign in.</summary>
public sealed class AccountsModel(WorkforceBackend workforce) : PageModel
{
    private const int PageSize = 100;

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Account> Accounts { get; private set; } = [];
    public string? PreviousHref { get; private set; }
    public string? NextHref { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var paging = new Paging(After);
        if (await ModelState.AnswerAsync(() => workforce.ListAccountsAsync(new PageRequest { PageSize = PageSize, PageToken = paging.Token }, cancellation)) is not { } page) return;
        (Accounts, PreviousHref, NextHref) = (page.Accounts, paging.PreviousHref(Request), paging.NextHref(Request, page.NextPageToken));
    }

    public IActionResult OnGetCsv(CancellationToken cancellation) => new CsvResult("accounts.csv",
        ["name", "display_name", "roles", "disabled", "last_signed_in", "locked_until"],
        workforce.AllAccountsAsync(cancellation).Select(account => (object?[])
            [account.Name, account.DisplayName, string.Join(' ', account.Roles), account.Disabled ? "true" : "false", account.LastSignedIn, account.LockedUntil]));
}
