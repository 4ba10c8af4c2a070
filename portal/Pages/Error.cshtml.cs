using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CsWorkPerf.Portal.Pages;

/// <summary>Every failure that has no page of its own. Says what to do, never how it failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";
    public IReadOnlyList<string> Lines { get; private set; } = [];
    public string? TraceId { get; private set; }

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    private void Show(int? code)
    {
        // Nothing of the failed request is the person's input any more.
        ModelState.Clear();
        var status = code ?? (Response.StatusCode >= 400 ? Response.StatusCode : StatusCodes.Status404NotFound);
        Response.StatusCode = status;
        (Title, Lines) = status switch
        {
            400 when HttpMethods.IsGet(Request.Method) => ("The address is not right",
                ["One of the filters in it has a value that does not exist. Open the list from the menu and choose the filters there."]),
            400 => ("The form could not be accepted",
                ["It may have been open for too long, or in another window where you signed out. Go back, load the page again and repeat what you entered.",
                    "A field that holds millions of characters is not accepted either: shorten it."]),
            401 => ("Sign in again",
                ["Your session has ended or your account was changed. Sign in, then repeat what you were doing."]),
            403 => ("You do not have access to this page",
                ["Your role does not include it, or the record is restricted.", "Ask your manager or an administrator if you need it."]),
            404 => ("Page not found",
                ["If you typed the address, check it is correct. If you followed a link, the record may have been removed."]),
            503 => ("A service is not answering",
                ["Part of CsWorkPerf cannot be reached at the moment. What you were doing may not have been stored.", "Wait a minute, load the page again, and check before you repeat it."]),
            507 => ("The disk is full",
                ["Records cannot be shown or changed until there is room again: whoever opens a record is logged, and the log cannot be written.", "Tell your administrator."]),
            _ => ("Something went wrong",
                (string[])["Nothing that you were told is stored has been lost. Load the page again; if it still fails, wait a few minutes."]),
        };
        if (status >= 500) TraceId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}
