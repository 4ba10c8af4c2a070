using CsWorkPerf.Common.Errors;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Workers;

internal static class WorkerMapping
{
    /// <exception cref="InvalidInput"/>
    public static WorkerQuery ToQuery(this Wire.ListWorkersRequest request, Paging paging)
    {
        var found = new Violations();
        var on = found.Day("on", request.On);
        var team = found.Id("team_id", request.TeamId);
        found.ThrowIfAny();
        return new(on, team, paging.After, paging.Fetch);
    }

    public static Wire.Worker ToWire(this Worker worker) => new()
    {
        WorkerId = worker.WorkerId,
        CouncilId = worker.CouncilId,
        Name = worker.Name,
        Version = worker.Version,
        Spells = { worker.Spells.Select(ToWire) }
    };

    private static Wire.WorkerSpell ToWire(WorkerSpell spell) => new()
    {
        TeamId = spell.TeamId,
        PostId = spell.PostId,
        Role = spell.Role,
        Engagement = spell.Engagement,
        FteHundredths = spell.FteHundredths,
        Asye = spell.Asye,
        From = ((DateOnly?)spell.From).Text(),
        To = spell.To.Text(),
        LeaverReason = spell.LeaverReason ?? ""
    };
}
