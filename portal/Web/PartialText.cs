using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CsWorkPerf.Portal.Web;

/// <summary>A partial of a page as text, for an answer that is more than one page.</summary>
public static class PartialText
{
    /// <param name="page">The page.</param>
    /// <param name="path">The partial, such as /Pages/FrontDoor/_Board.cshtml.</param>
    /// <param name="model">The partial's model.</param>
    public static async Task<string> RenderAsync(PageModel page, string path, object model)
    {
        var services = page.HttpContext.RequestServices;
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, path, isMainPage: false).EnsureSuccessful([path]).View!;
        await using var text = new StringWriter();
        var data = new ViewDataDictionary(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        await view.RenderAsync(new ViewContext(page.PageContext, view, data, page.TempData, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
