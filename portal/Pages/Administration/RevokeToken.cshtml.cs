using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Asks before a program's token is revoked.</summary>
public sealed class RevokeTokenModel(WorkforceBackend workforce) : PageModel
{
    public Token Token { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if ((await workforce.ListTokensAsync(cancellation)).FirstOrDefault(each => each.TokenId == id) is not { } found) return NotFound();
        Token = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string requestId, CancellationToken cancellation)
    {
        await workforce.RevokeTokenAsync(new RevokeTokenRequest { RequestId = requestId, TokenId = id }, cancellation);
        TempData["Done"] = "Token revoked. Every service refuses it within seconds.";
        return RedirectToPage("/Administration/Tokens");
    }
}
