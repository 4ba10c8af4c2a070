using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>The first page after signing in.</summary>
public sealed class IndexModel : PageModel;
