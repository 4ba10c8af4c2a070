using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>Children that another service's list names, between the wire and the domain.</summary>
internal static class NameMapping
{
    private const int Most = 500;

    /// <summary>Each once.</summary>
    /// <exception cref="InvalidInput">OUT_OF_RANGE: none or too many; REQUIRED, TOO_LONG, CONTROL_CHARACTER: one of them is no id.</exception>
    public static IReadOnlyList<string> Read(V1.NameChildrenRequest request)
    {
        var (asked, found) = (request.ChildIds, new Violations());
        if (asked.Count is 0 or > Most) found.Add("child_ids", $"child_ids has {asked.Count} ids; give 1 to {Most}.", "OUT_OF_RANGE");
        else
            foreach (var id in asked)
                if (found.Required("child_ids", id)) found.Id("child_ids", id);
        found.ThrowIfAny();
        return [.. asked.Distinct()];
    }

    public static V1.NameChildrenResponse Write(NamedChildren named) => new()
    {
        Children =
        {
            named.Children.ToDictionary(one => one.Key, one => new V1.NamedChild
            {
                Listed = ChildMapping.WriteListed(one.Value, !named.Hidden.Contains(one.Key)),
                BirthDate = named.Hidden.Contains(one.Key) ? "" : one.Value.BirthDate.Text(),
                KeptId = one.Value.ChildId == one.Key ? "" : one.Value.ChildId
            })
        }
    };
}
