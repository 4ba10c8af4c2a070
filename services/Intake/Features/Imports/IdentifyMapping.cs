using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;

namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>The council's ids that a caller wants to know ours of.</summary>
internal static class IdentifyMapping
{
    private const int Most = 1_000;

    /// <summary>Each once.</summary>
    /// <exception cref="InvalidInput">OUT_OF_RANGE: none or too many; REQUIRED, TOO_LONG, CONTROL_CHARACTER: one of them is no id.</exception>
    public static IReadOnlyList<string> CouncilIds(IReadOnlyCollection<string> asked)
    {
        var found = new Violations();
        if (asked.Count is 0 or > Most) found.Add("council_ids", $"council_ids has {asked.Count} ids; give 1 to {Most:N0}.", "OUT_OF_RANGE");
        else
            foreach (var id in asked)
                if (found.Required("council_ids", id)) found.Id("council_ids", id);
        found.ThrowIfAny();
        return [.. asked.Distinct()];
    }
}
