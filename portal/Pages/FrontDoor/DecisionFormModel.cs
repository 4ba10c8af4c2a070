using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What a decision is entered with, to record it or to correct it: the partial <c>_DecisionFields</c> shows it.</summary>
public abstract class DecisionFormModel : PageModel
{
    [BindProperty]
    public DecisionForm Decision { get; set; } = new();
}
