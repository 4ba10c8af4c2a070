using CsWorkPerf.Common.Errors;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>Likely children between the wire and the domain.</summary>
internal static class LikelyMapping
{
    private const int DefaultLimit = 10, MostLimit = 50;

    public static (Child Like, int Most) Read(V1.FindLikelyChildrenRequest request, DateOnly today)
    {
        if (request.Limit is < 0 or > MostLimit)
            throw new InvalidInput("limit", $"limit is {request.Limit}; it must be 1 to {MostLimit}, or 0 for {DefaultLimit}.", "OUT_OF_RANGE");
        return (ChildMapping.Read(request.Child, today), request.Limit == 0 ? DefaultLimit : request.Limit);
    }

    public static V1.FindLikelyChildrenResponse Write(IReadOnlyList<LikelyChild> likely)
    {
        var response = new V1.FindLikelyChildrenResponse();
        foreach (var one in likely)
        {
            var row = new V1.FindLikelyChildrenResponse.Types.Row { Child = ChildMapping.Write(one.Child), Score = one.Likeness.Score };
            row.Reasons.AddRange(one.Likeness.Reasons);
            response.Rows.Add(row);
        }
        return response;
    }
}
