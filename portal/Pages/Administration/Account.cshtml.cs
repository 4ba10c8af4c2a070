using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>One account: its roles and worker, letting it in again, and a new one-time code.</summary>
public sealed class AccountModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>A new one-time code, on the page that follows its making; null on every other.</summary>
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
        };
        if (TempData.Take(id) is { } code) Code = new AddAccountResponse { Account = Account, OneTimeCode = code };
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
                Disabled = Account.Disabled,
            },
        };
        if (!ModelState.IsValid || !await ModelState.TryAsync(() => workforce.ChangeAccountAsync(request, cancellation), AccountForm.Fields)) return Page();
        TempData["Done"] = $"Account of {request.Account.DisplayName} changed.";
        return RedirectToPage("/Administration/Accounts");
    }

    public async Task<IActionResult> OnPostCodeAsync(string id, string requestId, CancellationToken cancellation)
    {
        ModelState.Clear();
        var made = await ModelState.AnswerAsync(() => workforce.ResetPasswordAsync(new ResetPasswordRequest { RequestId = requestId, AccountId = id }, cancellation));
        if (made is null) return await OnGetAsync(id, cancellation);
        TempData.Hand(id, made.OneTimeCode);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostEnableAsync(string id, string requestId, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await LoadAsync(id, cancellation)) return NotFound();
        var account = Account.Clone();
        account.Disabled = false;
        if (!await ModelState.TryAsync(() => workforce.ChangeAccountAsync(new ChangeAccountRequest { RequestId = requestId, Account = account }, cancellation))) return await OnGetAsync(id, cancellation);
        TempData["Done"] = $"{account.DisplayName} may sign in again.";
        return RedirectToPage(new { id });
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
