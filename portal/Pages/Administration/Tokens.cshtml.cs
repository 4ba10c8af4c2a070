using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>Bearer tokens of programs that call the services: issue and list.</summary>
public sealed class TokensModel(WorkforceBackend workforce, TimeProvider clock) : PageModel
{
    private const int LongestDays = 366;
    private static readonly Dictionary<string, string> Fields = new() { ["label"] = nameof(Label), ["role"] = nameof(Role), ["days"] = nameof(Days) };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Days { get; set; } = "90";

    public IReadOnlyList<Token> Tokens { get; private set; } = [];

    /// <summary>The token just issued, and what to send; null on every page but the one that follows its issue.</summary>
    public Token? Issued { get; private set; }
    public string? Bearer { get; private set; }

    public async Task OnGetAsync(string? issued, CancellationToken cancellation)
    {
        Tokens = await workforce.ListTokensAsync(cancellation);
        Issued = Tokens.FirstOrDefault(each => each.TokenId == issued);
        if (Issued is not null) Bearer = TempData.Take(Issued.TokenId);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) => new CsvResult("tokens.csv",
        ["label", "role", "issued_by", "issued_at", "expires_at", "revoked_at", "last_used_at"],
        (await workforce.ListTokensAsync(cancellation)).Select(token => (object?[])
            [token.Label, token.Role, token.IssuedBy, token.IssuedAt, token.ExpiresAt, token.RevokedAt, token.LastUsedAt]));

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Label)) ModelState.AddModelError(nameof(Label), "Enter what the token is for");
        if (string.IsNullOrEmpty(Role)) ModelState.AddModelError(nameof(Role), "Choose the role");
        if (!int.TryParse(Days, out var days) || days is < 1 or > LongestDays) ModelState.AddModelError(nameof(Days), $"Enter a number of days from 1 to {LongestDays}");
        var request = new IssueTokenRequest { RequestId = RequestId, Label = (Label ?? "").Trim(), Role = Role ?? "", Days = days };
        var answer = await ModelState.AnswerAsync(() => workforce.IssueTokenAsync(request, cancellation), Fields);
        if (answer is not null)
        {
            TempData.Hand(answer.Token.TokenId, answer.Bearer);
            return RedirectToPage(new { issued = answer.Token.TokenId });
        }
        Tokens = await workforce.ListTokensAsync(cancellation);
        return Page();
    }

    public (string Words, string Colour, bool Live) State(Token token) =>
        token.RevokedAt.Length > 0 ? ($"Revoked {Web.Words.Instant(token.RevokedAt)}", "red", false)
        : DateTimeOffset.TryParse(token.ExpiresAt, out var end) && end < clock.GetUtcNow() ? ("Ended", "grey", false)
        : ("Live", "green", true);
}
