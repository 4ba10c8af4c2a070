using System.Diagnostics;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Portal.Security;
using Grpc.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Portal.Pages;

/// <summary>Every failure that has no page of its own. Says what to do, never how it failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(KeptForms forms, IOptions<FormOptions> limits) : PageModel
{
    private const string OpenRestricted = "/FrontDoor/OpenRestricted";

    public string Title { get; private set; } = "";
    public IReadOnlyList<string> Lines { get; private set; } = [];
    public string? TraceId { get; private set; }

    /// <summary>What was typed into a form that was sent without a session, or to a service that did not answer, protected; null for nothing.</summary>
    public string? KeptForm { get; private set; }

    /// <summary>The page that form was on.</summary>
    public string? ReturnUrl { get; private set; }

    /// <summary>Where the form was sent to, which shows it again; null where the person has to sign in first.</summary>
    public string? ResumeAddress { get; private set; }

    /// <summary>Where a restricted record can be opened in an emergency; null where the failure was another, or the role may not.</summary>
    public string? EmergencyHref { get; private set; }

    public void OnGet(int? code)
    {
        Show(code);
        OfferEmergency();
    }

    public async Task OnPostAsync(int? code)
    {
        // The framework has one answer to a form that it cannot read, whatever the reason; then it binds nothing either.
        Show((code ?? Response.StatusCode) == StatusCodes.Status400BadRequest && Request.ContentLength > limits.Value.ValueLengthLimit ? StatusCodes.Status413PayloadTooLarge : code);
        OfferEmergency();
        var (signedOut, address) = (Response.StatusCode == StatusCodes.Status401Unauthorized, Address());
        if (!signedOut && Response.StatusCode is not (StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage)) return;
        KeptForm = await forms.KeepAsync(Request, address, signedOut ? KeptForms.SignedInAgain : KeptForms.NoAnswer);
        if (KeptForm is null) return;
        (ReturnUrl, ResumeAddress) = (KeptForms.PageOf(address), signedOut ? null : address);
        Lines = signedOut
            ? ["Your session has ended or your account was changed, so the form was not stored. What you entered is kept: sign in, and it is shown again."]
            : [.. Lines, "What you entered is kept on this page for an hour."];
    }

    /// <summary>Where a record is closed, the service says whose; what only other roles may do is not.</summary>
    private void OfferEmergency()
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error is not RpcException failure
            || RpcErrors.Refusal(failure) is not Denied { RecordId: { Length: > 0 } childId } || !Access.Allows(User, OpenRestricted)) return;
        EmergencyHref = Url.Page(OpenRestricted, new { id = childId, returnUrl = KeptForms.PageOf(Address()) });
    }

    /// <summary>Path and query of the request that failed.</summary>
    private string Address() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } answered ? answered.OriginalPath + answered.OriginalQueryString
        : HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? failed.Path + Request.QueryString
        : "/";

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
                ["It may have been open for too long, or in another window where you signed out. Go back, load the page again and repeat what you entered."]),
            413 => ("The form is too large",
                ["It holds millions of characters, and nothing of it was stored. Go back, shorten what you entered and send it again."]),
            401 => ("Sign in again",
                ["Your session has ended or your account was changed. Sign in, then repeat what you were doing."]),
            403 => ("You do not have access to this page",
                ["Your role does not include it, or the record is restricted.", "Ask your manager or an administrator if you need it."]),
            404 => ("Page not found",
                ["If you typed the address, check it is correct. If you followed a link, the record may have been removed."]),
            429 => ("Too many attempts",
                ["There were too many attempts to sign in from where you are. Wait a minute, then try again."]),
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
