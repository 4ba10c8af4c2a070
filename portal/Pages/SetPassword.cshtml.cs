using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CsWorkPerf.Portal.Pages;

/// <summary>Sets a password by the one-time code that an administrator gave.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SetPasswordModel(WorkforceBackend workforce) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["name"] = nameof(Name),
        ["code"] = nameof(Code),
        ["password"] = nameof(Password),
        ["CODE_INVALID"] = nameof(Code),
        ["PASSWORD_TOO_SHORT"] = nameof(Password),
    };

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your sign-in name");
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), "Enter your one-time code");
        if (Password is not { Length: >= 12 }) ModelState.AddModelError(nameof(Password), "Enter a password of at least 12 characters");
        else if (Password != Again) ModelState.AddModelError(nameof(Again), "Enter the same password again");
        if (!ModelState.IsValid) return Page();
        if (!await ModelState.TryAsync(() => workforce.SetPasswordAsync(Name!.Trim(), Code!.Trim(), Password!, cancellation), Fields)) return Page();
        TempData["Done"] = "Your password is set. Sign in with it now.";
        return RedirectToPage("/SignIn");
    }
}
