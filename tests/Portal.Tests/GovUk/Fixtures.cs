using System.Text.Json;

namespace CsWorkPerf.Portal.Tests.GovUk;

/// <summary>The design system's own examples: options and the markup that they must give.</summary>
internal static class Fixtures
{
    public sealed record Fixture(string Name, JsonElement Options, string Html);

    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = Path.Combine(RepositoryRoot.Directory, "portal/Assets/node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(each => new Fixture(
                each.GetProperty("name").GetString()!, each.GetProperty("options").Clone(), each.GetProperty("html").GetString()!)),
        ];
    }
}
