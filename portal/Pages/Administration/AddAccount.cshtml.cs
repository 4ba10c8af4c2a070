using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Adds an account and shows its one-time code, this once.</summary>
public sealed class AddAccountModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>The answer; null until the account is added.</summary>
    public AddAccountResponse? Added { get; private set; }

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
        // The code is shown in the answer itself: it must not lie in a cookie or an address on its way to a second page.
        Added = await ModelState.AnswerAsync(() => workforce.AddAccountAsync(request, cancellation), AccountForm.Fields);
        if (Added is not null) return Page();
        Workers = await AccountForm.WorkersAsync(workforce, clock, Form.WorkerId, cancellation);
        return Page();
    }
}
