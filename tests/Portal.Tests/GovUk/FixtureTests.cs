using Microsoft.AspNetCore.Html;

namespace CsWorkPerf.Portal.Tests.GovUk;

public sealed class FixtureTests
{
    /// <summary>Component, what draws it, and how many fixtures at least use only options that the portal offers.</summary>
    private static readonly (string Component, Func<Options, IHtmlContent> Draw, int AtLeast)[] Components =
    [
        ("input", Draw.Input, 34),
        ("textarea", Draw.TextArea, 13),
        ("select", Draw.Select, 12),
        ("date-input", Draw.Date, 13),
        ("radios", options => Draw.Choice(options, several: false), 29),
        ("checkboxes", options => Draw.Choice(options, several: true), 30),
        ("button", Draw.Button, 25),
        ("error-summary", Draw.ErrorSummary, 6),
        ("summary-list", Draw.SummaryList, 9),
        ("tabs", Draw.Tabs, 6),
        ("pagination", Draw.Pagination, 7),
        ("tag", Draw.Tag, 10),
        ("notification-banner", Draw.NotificationBanner, 10),
    ];

    public static TheoryData<string, string> Cases() =>
        [.. Components.SelectMany(each => Offered(each.Component, each.Draw).Select(fixture => (each.Component, fixture.Name)))];

    public static TheoryData<string, int> Counts() => [.. Components.Select(each => (each.Component, each.AtLeast))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_OptionsOfFixture_GivesItsMarkup(string component, string name)
    {
        var fixture = Fixtures.Of(component).Single(each => each.Name == name);
        var draw = Components.Single(each => each.Component == component).Draw;

        var drawn = Dom.Markup(draw(new Options(fixture.Options)));

        Assert.Equal(Dom.Normal(fixture.Html), Dom.Normal(drawn));
    }

    /// <summary>Guards against a fixture test that passes because it tests nothing.</summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public void Cases_PerComponent_AreAsManyAsTheOptionsAllow(string component, int atLeast)
    {
        var draw = Components.Single(each => each.Component == component).Draw;

        Assert.InRange(Offered(component, draw).Count, atLeast, int.MaxValue);
    }

    private static List<Fixtures.Fixture> Offered(string component, Func<Options, IHtmlContent> draw) =>
    [
        .. Fixtures.Of(component).Where(fixture =>
        {
            var options = new Options(fixture.Options);
            try { draw(options); } catch (Exception error) when (error is NullReferenceException or ArgumentNullException or FormatException or InvalidOperationException) { return false; }
            return options.Unread.Count == 0;
        }),
    ];
}
