using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Adds a child whom nobody has met here before; then a contact is logged.</summary>
public sealed class NewChildModel(IntakeBackend intake, SearchIds searches, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["child.first_name"] = nameof(FirstName),
        ["child.last_name"] = nameof(LastName),
        ["child.birth_date"] = nameof(BirthDate),
        ["child.expected_birth_date"] = nameof(ExpectedBirthDate),
        ["child.sex"] = nameof(Sex),
        ["child.ethnicity"] = nameof(Ethnicity),
        ["child.disability"] = nameof(Disability),
        ["child.postcode"] = nameof(Postcode),
        ["child.council_id"] = nameof(CouncilId),
    };

    [BindProperty]
    public string RequestId { get; set; } = Guid.NewGuid().ToString();

    [BindProperty]
    public string? FirstName { get; set; }

    [BindProperty]
    public string? LastName { get; set; }

    [BindProperty]
    [DisplayName("Date of birth")]
    public DateOnly? BirthDate { get; set; }

    [BindProperty]
    [DisplayName("Expected date of birth")]
    public DateOnly? ExpectedBirthDate { get; set; }

    [BindProperty]
    public string? Sex { get; set; }

    [BindProperty]
    public string? Ethnicity { get; set; }

    [BindProperty]
    public List<string> Disability { get; set; } = [];

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? CouncilId { get; set; }

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    /// <summary>What was searched for is what the person would type again.</summary>
    public void OnGet()
    {
        if (searches.Find(SearchId) is not { } search) return;
        var names = search.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (FirstName, LastName, BirthDate) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1), search.BirthDate);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(FirstName) && string.IsNullOrWhiteSpace(LastName))
            ModelState.AddModelError(nameof(FirstName), "Enter a first name or a last name");
        if (BirthDate > LondonTime.Today(clock))
            ModelState.AddModelError(nameof(BirthDate), "Date of birth must be today or in the past; of a child not yet born, enter the expected date");
        if (Disability.Contains(Disabilities.None) && Disability.Count > 1)
            ModelState.AddModelError(nameof(Disability), "Choose the disabilities that apply, or “None”");
        if (!ModelState.IsValid) return Page();
        Child? added = null;
        var request = new AddChildRequest { RequestId = RequestId, Child = Child() };
        return await ModelState.TryAsync(async () => added = await intake.AddChildAsync(request, cancellation), Fields)
            ? RedirectToPage("/FrontDoor/LogContact", new { id = added!.ChildId })
            : Page();
    }

    private Child Child() => new()
    {
        FirstName = (FirstName ?? "").Trim(),
        LastName = (LastName ?? "").Trim(),
        BirthDate = Words.Iso(BirthDate),
        ExpectedBirthDate = Words.Iso(ExpectedBirthDate),
        Sex = Sex ?? "",
        Ethnicity = Ethnicity ?? "",
        Disability = string.Join(' ', Disability),
        Postcode = (Postcode ?? "").Trim(),
        CouncilId = (CouncilId ?? "").Trim(),
    };
}
