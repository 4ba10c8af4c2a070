using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.Administration;

/// <summary>The roles in words, with what each may do.</summary>
public static class RoleWords
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Roles.Practitioner, "Practitioner", "Logs and decides contacts, reads records."),
        new(Roles.Manager, "Manager", "As a practitioner, and opens restricted records."),
        new(Roles.WorkforceLead, "Workforce lead", "Sees teams, workers and figures; no children's records."),
        new(Roles.Auditor, "Auditor", "Reads records and figures; changes nothing."),
        new(Roles.Analyst, "Analyst", "Sees figures only."),
        new(Roles.Administrator, "Administrator", "Keeps accounts, tokens and the directory; sees no children's records."),
    ];

    public static IReadOnlyList<Option> Options { get; } = [.. Choices.Select(choice => new Option(choice.Value, choice.Text))];

    public static string Label(string role) => Choices.FirstOrDefault(choice => choice.Value == role)?.Text ?? role;
}
