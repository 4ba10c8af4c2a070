using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>Signs a person in through Workforce.</summary>
public sealed class SignInModel(WorkforceBackend workforce) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? RedirectToPage("/Index") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your sign-in name");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();
        var (session, refusal) = await workforce.SignInAsync(Name!.Trim(), Password!, cancellation);
        if (session is null)
        {
            ModelState.AddModelError(nameof(Name), refusal);
            return Page();
        }
        var properties = new AuthenticationProperties();
        SessionTickets.Store(properties, session);
        await HttpContext.SignInAsync(SessionTickets.Principal(session), properties);
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : RedirectToPage("/Index");
    }
}
