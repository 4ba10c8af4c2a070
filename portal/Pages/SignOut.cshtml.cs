using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>Ends the session, here and in Workforce.</summary>
public sealed class SignOutModel(WorkforceBackend workforce) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var session = await HttpContext.AuthenticateAsync();
        await HttpContext.SignOutAsync();
        if (SessionTickets.RefreshOf(session.Properties) is { Length: > 0 } refresh) await workforce.SignOutAsync(refresh, cancellation);
        TempData["Done"] = "You have signed out.";
        return RedirectToPage("/SignIn");
    }
}
