using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace CsWorkPerf.Portal.Security;

/// <summary>
/// Shows a form again with what was typed before the session ended, or a service did not answer. The page handles it as sent, but
/// for an error that keeps it from being stored: the person looks at it and sends it again.
/// </summary>
internal sealed class ResumeKeptForm(KeptForms forms) : IAsyncPageFilter
{
    private static readonly object Resumed = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        if (!IsResumption(context)) return Task.CompletedTask;
        var form = forms.Find(request.Form[KeptForms.KeptField], context.HttpContext.User.AccountId());
        if (form is not null && form.Address == request.Path + request.QueryString)
        {
            // With its owner's mark again, so that it is kept once more where there is still no answer.
            request.Form = new FormCollection(form.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value))
                .Append(new(KeptForms.OwnerField, forms.OwnerMark(context.HttpContext.User))).ToDictionary());
            context.HttpContext.Items[Resumed] = form.Notice;
        }
        return Task.CompletedTask;
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.HttpContext.Items[Resumed] is string notice) ((PageModel)context.HandlerInstance).ModelState.AddModelError("", notice);
        else if (IsResumption(context))
        {
            // Too old, or another's: the page as it is.
            context.Result = new LocalRedirectResult(KeptForms.PageOf(request.Path + request.QueryString));
            return;
        }
        await next();
    }

    // The sign-in page hands a kept form on, the error page may have one before it that cannot be read; every other page takes it.
    private static bool IsResumption(FilterContext context) =>
        context.ActionDescriptor is PageActionDescriptor { ViewEnginePath: not ("/SignIn" or "/Error") }
        && context.HttpContext.Request is { HasFormContentType: true } request && HttpMethods.IsPost(request.Method)
        && request.Form.ContainsKey(KeptForms.KeptField);
}
