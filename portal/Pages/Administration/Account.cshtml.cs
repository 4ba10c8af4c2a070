using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>One account: its roles and worker, disabling it, and a new one-time code.</summary>
public sealed class AccountModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>A new one-time code; null until one is made.</summary>
    public AddAccountResponse? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Form = new AccountForm
        {
            Version = Account.Version,
            DisplayName = Account.DisplayName,
            Roles = [.. Account.Roles],
            WorkerId = Account.WorkerId,
            Disabled = Account.Disabled,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Form.Check(ModelState, isNew: false);
        var request = new ChangeAccountRequest
        {
            RequestId = Form.RequestId,
            Account = new Account
            {
                AccountId = id,
                Version = Form.Version,
                Name = Account.Name,
                DisplayName = (Form.DisplayName ?? "").Trim(),
                Roles = { Form.Roles },
                WorkerId = Form.WorkerId ?? "",
                Disabled = Form.Disabled,
            },
        };
        if (!ModelState.IsValid || !await ModelState.TryAsync(() => workforce.ChangeAccountAsync(request, cancellation), AccountForm.Fields)) return Page();
        TempData["Done"] = $"Account of {request.Account.DisplayName} changed.";
        return RedirectToPage("/Administration/Accounts");
    }

    public async Task<IActionResult> OnPostCodeAsync(string id, string requestId, CancellationToken cancellation)
    {
        ModelState.Clear();
        Code = await ModelState.AnswerAsync(() => workforce.ResetPasswordAsync(new ResetPasswordRequest { RequestId = requestId, AccountId = id }, cancellation));
        return await OnGetAsync(id, cancellation);
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        var found = await workforce.AllAccountsAsync(cancellation).FirstOrDefaultAsync(each => each.AccountId == id, cancellation);
        if (found is null) return false;
        Account = found;
        Workers = await AccountForm.WorkersAsync(workforce, clock, found.WorkerId, cancellation);
        return true;
    }
}
