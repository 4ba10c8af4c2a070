using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CsWorkPerf.Portal.Pages;

/// <summary>What the partial <c>_SignIn</c> starts with.</summary>
/// <param name="Name">The sign-in name, where one was typed.</param>
/// <param name="ReturnUrl">Where to go then; empty for the start page.</param>
/// <param name="KeptForm">What was typed into a form before the session ended, protected; null for nothing.</param>
public sealed record SignInForm(string? Name, string? ReturnUrl, string? KeptForm)
{
    /// <summary>Never shown again.</summary>
    public string? Password => null;
}

/// <summary>Signs a person in through Workforce.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(WorkforceBackend workforce, KeptForms forms) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was typed into a form before the session ended, protected.</summary>
    [BindProperty]
    public string? KeptForm { get; set; }

    /// <summary>The form to be shown again, once its owner has signed in.</summary>
    public KeptForm? Resumed { get; private set; }

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
        var person = SessionTickets.Principal(session);
        await HttpContext.SignInAsync(person, properties);
        Resumed = forms.Find(KeptForm, session.AccountId);
        if (Resumed is not null)
        {
            // The token of the form that follows is for the person who is signed in now.
            HttpContext.User = person;
            return Page();
        }
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : RedirectToPage("/Index");
    }
}
