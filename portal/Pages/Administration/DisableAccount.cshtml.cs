using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Asks before an account is disabled.</summary>
public sealed class DisableAccountModel(WorkforceBackend workforce) : PageModel
{
    public Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await workforce.AllAccountsAsync(cancellation).FirstOrDefaultAsync(each => each.AccountId == id, cancellation) is not { } found) return NotFound();
        Account = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string requestId, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is NotFoundResult none) return none;
        var disabled = Account.Clone();
        disabled.Disabled = true;
        if (!await ModelState.TryAsync(() => workforce.ChangeAccountAsync(new ChangeAccountRequest { RequestId = requestId, Account = disabled }, cancellation))) return Page();
        TempData["Done"] = $"Account of {Account.DisplayName} disabled.";
        return RedirectToPage("/Administration/Accounts");
    }
}
