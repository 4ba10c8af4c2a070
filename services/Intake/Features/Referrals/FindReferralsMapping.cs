using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Referrals;

/// <summary>The children and days whose referrals are asked for.</summary>
internal static class FindReferralsMapping
{
    private const int Most = 1_000;

    /// <exception cref="InvalidInput">OUT_OF_RANGE: none or too many; REQUIRED, NOT_A_DAY and so on of each.</exception>
    public static IReadOnlyList<ChildDay> Read(V1.FindReferralsRequest request)
    {
        var found = new Violations();
        if (request.Children.Count is 0 or > Most) found.Add("children", $"children has {request.Children.Count} entries; give 1 to {Most:N0}.", "OUT_OF_RANGE");
        found.ThrowIfAny();
        IReadOnlyList<ChildDay> asked = [.. request.Children.Select(one => Read(found, one))];
        found.ThrowIfAny();
        return asked;
    }

    private static ChildDay Read(Violations found, V1.FindReferralsRequest.Types.ChildDay one)
    {
        var child = found.Required("children.child_id", one.ChildId) ? found.Id("children.child_id", one.ChildId) : "";
        var day = found.Required("children.day", one.Day) ? found.Day("children.day", one.Day) : null;
        return new(child, day ?? default);
    }
}
