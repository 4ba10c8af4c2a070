using CsWorkPerf.Portal.GovUk.Html;
using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Tests.GovUk;

/// <summary>From a fixture's options to our own records.</summary>
internal static class Draw
{
    public static IHtmlContent Input(Options options) => Words(new TextField
    {
        Name = options.Text("name")!,
        Classes = options.Text("classes"),
        Value = options.Text("value"),
        Type = options.Text("type") ?? "text",
        InputMode = options.Text("inputmode"),
        Autocomplete = options.Text("autocomplete"),
        Autocapitalize = options.Text("autocapitalize"),
        Spellcheck = options.Text("spellcheck") is { } check ? check == "true" : null,
        Prefix = options.TextOf("prefix"),
        Suffix = options.TextOf("suffix"),
    }, options).Write();

    public static IHtmlContent TextArea(Options options) => Words(new TextAreaField
    {
        Name = options.Text("name")!,
        Classes = options.Text("classes"),
        Value = options.Text("value"),
        Rows = options.Text("rows") is { } rows ? int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture) : 5,
    }, options).Write();

    public static IHtmlContent Select(Options options)
    {
        string? chosen = options.Text("value");
        var items = options.List("items").Select(item =>
        {
            var value = item.Text("value") ?? throw new InvalidOperationException("Every option of ours has a value.");
            if (item.Flag("selected")) chosen = value;
            return new Option(value, item.Text("text")!, item.Flag("disabled"));
        }).ToList();
        return Words(new SelectField { Name = options.Text("name")!, Classes = options.Text("classes"), Options = items, Value = chosen }, options).Write();
    }

    public static IHtmlContent Date(Options options)
    {
        var prefix = options.Text("namePrefix") ?? "";
        var values = options.Of("values");
        string? Value(string part) => values?.Text(prefix.Length == 0 ? part : $"{prefix}-{part}");
        DateParts Wrong(string name, DateParts part) => options.Of(name)?.Flag("error") == true ? part : DateParts.None;
        return Words(new DateField
        {
            Name = prefix,
            Classes = options.Text("classes"),
            Day = Value("day"),
            Month = Value("month"),
            Year = Value("year"),
            Wrong = Wrong("day", DateParts.Day) | Wrong("month", DateParts.Month) | Wrong("year", DateParts.Year),
        }, options).Write();
    }

    public static IHtmlContent Choice(Options options, bool several)
    {
        var name = options.Text("name")!;
        var values = new List<string>(options.Texts("values"));
        if (options.Text("value") is { } chosen) values.Add(chosen);
        var choices = options.List("items").Select(item =>
        {
            if (item.Text("divider") is { } divider) return new Choice("", "", Divider: divider);
            var value = item.Text("value") ?? throw new InvalidOperationException("Every choice of ours has a value.");
            if (item.Flag("checked")) values.Add(value);
            return new Choice(value, item.Text("text")!, item.TextOf("hint"), item.Of("conditional")?.Text("html") is { } html and not "false" ? new HtmlString(html) : null)
            {
                Id = item.Text("id"),
                Exclusive = item.Text("behaviour") == "exclusive",
                Disabled = item.Flag("disabled"),
            };
        }).ToList();
        var prefix = options.Text("idPrefix");
        return Words(new ChoiceField
        {
            Name = name,
            Id = prefix,
            Classes = options.Text("classes"),
            Choices = choices,
            Values = values,
            Several = several,
        }, options, id: prefix).Write();
    }

    public static IHtmlContent Button(Options options) => new Button(options.Text("text")!, options.Text("href"), options.Text("classes"),
        options.Text("name"), options.Text("value"), options.Flag("preventDoubleClick")).Write();

    public static IHtmlContent Tag(Options options) =>
        new Tag(options.Text("text")!, options.Text("classes")?.Replace("govuk-tag--", "", StringComparison.Ordinal)).Write();

    public static IHtmlContent ErrorSummary(Options options) => new ErrorSummary(
        [.. options.List("errorList").Select(item => new Problem(item.Text("text")!, item.Text("href")))], options.Text("titleText")!).Write();

    public static IHtmlContent NotificationBanner(Options options) => new NotificationBanner(options.Text("text")!,
        options.Text("type") == "success", options.Text("titleText"), options.Text("titleId") ?? "govuk-notification-banner-title").Write();

    public static IHtmlContent Tabs(Options options) => options.List("items").Count == 0
        ? throw new InvalidOperationException("We draw no tabs without panels.")
        : new Tabs([.. options.List("items").Select(item => new TabPanel(item.Text("id")!, item.Text("label")!, Panel(item.Of("panel")!)))],
        options.Text("title") ?? "Contents", options.Text("id")).Write();

    public static IHtmlContent SummaryList(Options options) => new SummaryList(
    [
        .. options.List("rows").Select(row => new SummaryRow(row.Of("key")!.Text("text")!, Value(row.Of("value")!),
            [.. (row.Of("actions")?.List("items") ?? []).Select(item => new SummaryAction(item.Text("text")!, item.Text("href")!, item.Text("visuallyHiddenText")))])),
    ], options.Text("classes") != "govuk-summary-list--no-border").Write();

    public static IHtmlContent Pagination(Options options)
    {
        List<PageLink> pages =
        [
            .. options.List("items").Select(item => item.Flag("ellipsis")
                ? new PageLink(0, null)
                : new PageLink(int.Parse(item.Text("number")!, System.Globalization.CultureInfo.InvariantCulture), item.Text("href"), item.Flag("current"))),
        ];
        return new Pagination(options.Of("previous")?.Text("href"), options.Of("next")?.Text("href"), pages.Count == 0 ? null : pages).Write();
    }

    private static IHtmlContent Value(Options value) =>
        value.Text("html") is { } html ? new HtmlString(html) : new HtmlString(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(value.Text("text")!));

    private static IHtmlContent Panel(Options panel) =>
        panel.Text("html") is { } html ? new HtmlString(html) : El.Of("p", "govuk-body").Text(panel.Text("text")!);

    private static T Words<T>(T field, Options options, string? id = null) where T : Field
    {
        var fieldset = options.Of("fieldset");
        var label = fieldset is null ? options.Of("label") : fieldset.Of("legend");
        return field with
        {
            Id = id ?? options.Text("id"),
            Label = label?.Text("text"),
            LabelClasses = label?.Text("classes"),
            LabelIsHeading = label?.Flag("isPageHeading") ?? false,
            Hint = options.TextOf("hint"),
            Error = options.TextOf("errorMessage"),
            DescribedBy = fieldset?.Text("describedBy") ?? options.Text("describedBy"),
        };
    }
}
