using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Adds an account; its page shows the one-time code, once.</summary>
public sealed class AddAccountModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Workers = await AccountForm.WorkersAsync(workforce, clock, Form.WorkerId, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form.Check(ModelState, isNew: true);
        var request = new AddAccountRequest
        {
            RequestId = Form.RequestId,
            Name = (Form.Name ?? "").Trim(),
            DisplayName = (Form.DisplayName ?? "").Trim(),
            Roles = { Form.Roles },
            WorkerId = Form.WorkerId ?? "",
        };
        var added = await ModelState.AnswerAsync(() => workforce.AddAccountAsync(request, cancellation), AccountForm.Fields);
        if (added is not null)
        {
            TempData.Hand(added.Account.AccountId, added.OneTimeCode);
            TempData["Done"] = $"Account of {added.Account.DisplayName} added.";
            return RedirectToPage("/Administration/Account", new { id = added.Account.AccountId });
        }
        Workers = await AccountForm.WorkersAsync(workforce, clock, Form.WorkerId, cancellation);
        return Page();
    }
}
