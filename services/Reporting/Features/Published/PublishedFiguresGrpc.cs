using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Reporting.V1;
using Grpc.Core;

namespace CsWorkPerf.Reporting.Features.Published;

/// <summary>Published figures over the wire.</summary>
internal sealed class PublishedFiguresGrpc(ReportingSettings settings) : PublishedFigures.PublishedFiguresBase
{
    public override Task<PublishedTimeliness> GetTimeliness(GetPublishedTimelinessRequest request, ServerCallContext context)
    {
        var found = new Violations();
        var code = request.Council.Length > 0 ? request.Council : settings.Council;
        var council = code is null ? null : PublishedCouncils.Find(code);
        if (code is not null && council is null) found.Add("council", $"There is no council '{Violations.Shorten(code)}'; codes are those of the Department for Education, such as 926.", "UNKNOWN_CODE");
        found.ThrowIfAny();

        var answer = new PublishedTimeliness { Council = council?.Code ?? "", CouncilName = council?.Name ?? "", Region = council?.Region ?? "" };
        answer.Years.AddRange(PublishedYear.Of(council).Select(Map));
        answer.Neighbours.AddRange((council?.NeighbourCodes ?? []).Select(neighbour => Map(PublishedCouncils.Find(neighbour)!)));
        answer.Councils.AddRange(PublishedCouncils.All.Select(Map));
        return Task.FromResult(answer);
    }

    private static PublishedTimeliness.Types.Council Map(PublishedCouncil council) => new() { Code = council.Code, Name = council.Name };

    private static PublishedTimeliness.Types.Year Map(PublishedYear year)
    {
        var message = new PublishedTimeliness.Types.Year { YearEnding = year.Year, NeighboursPublished = year.Neighbours };
        if (year.England is { } england) message.England = england;
        if (year.Region is { } region) message.Region = region;
        if (year.NeighboursMean is { } mean) message.NeighboursMean = mean;
        if (year.NeighboursMedian is { } median) message.NeighboursMedian = median;
        if (year.Council is { } council) message.CouncilShare = council;
        return message;
    }
}
