using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Web;

/// <summary>Code sets as choices of a form.</summary>
public static class Choices
{
    public static IReadOnlyList<Option> Of(CodeSet set, string blank) => [new("", blank), .. Of(set)];

    public static IReadOnlyList<Option> Of(CodeSet set) => [.. set.All.Select(code => new Option(code.Value, code.Label))];

    public static IReadOnlyList<Option> Statuses { get; } =
        [new("", "All"), new("open", "Open"), new("decided", "Decided"), new("outcome_not_supplied", "Outcome not supplied")];

    public static IReadOnlyList<Option> Feedback { get; } = [new("", "All"), new("due", "Due"), new("overdue", "Overdue")];

    public static IReadOnlyList<Option> Clocks { get; } = [new("", "All"), new("in_time", "In time"), new("overdue", "Overdue")];
}
