using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Workforce.Features.Imports;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Workers;

internal static class WorkerMapping
{
    private const int MostListed = 500, MostIdentified = 1000;

    /// <exception cref="InvalidInput"/>
    public static WorkerQuery ToQuery(this Wire.ListWorkersRequest request)
    {
        var found = new Violations();
        var on = found.Day("on", request.On);
        var team = found.Id("team_id", request.TeamId);
        if (request.WorkerIds.Count > MostListed)
            found.Add("worker_ids", $"worker_ids has {request.WorkerIds.Count} ids; give {MostListed} at most.", "OUT_OF_RANGE");
        IReadOnlyList<string> ids = [.. request.WorkerIds.Select(id => found.Id("worker_ids", id))];
        var page = found.Page(request.Page, QueryOf(request), keys: 1);
        found.ThrowIfAny();
        return new(on, team, ids, page);
    }

    /// <summary>The council's ids to identify, each once.</summary>
    /// <exception cref="InvalidInput"/>
    public static IReadOnlyList<string> ToCouncilIds(this Wire.IdentifyWorkersRequest request)
    {
        var found = new Violations();
        if (request.CouncilIds.Count is 0 or > MostIdentified)
            found.Add("council_ids", $"council_ids has {request.CouncilIds.Count} ids; give 1 to {MostIdentified}.", "OUT_OF_RANGE");
        else
        {
            foreach (var id in request.CouncilIds)
                if (found.Required("council_ids", id)) found.Id("council_ids", id);
        }
        found.ThrowIfAny();
        return [.. request.CouncilIds.Distinct()];
    }

    public static Wire.IdentifyWorkersResponse ToWire(this IReadOnlyDictionary<string, string> workerIds) => new() { WorkerIds = { workerIds.ToDictionary() } };

    public static Wire.ListWorkersResponse ToWire(this IReadOnlyList<Worker> workers, Wire.ListWorkersRequest request, Page page) => new()
    {
        Workers = { workers.Take(page.Size).Select(ToWire) },
        NextPageToken = workers.Count > page.Size ? PageMapping.Token(QueryOf(request), workers[page.Size - 1].WorkerId) : ""
    };

    /// <summary>A worker's rows together, so that what changes makes one event.</summary>
    public static IReadOnlyList<ImportedRow<WorkerRows>> ToRows(this Wire.ImportWorkersRequest request)
    {
        var rows = request.Rows.Read(row => row.Line, Read, (row, column) => column == "fte" ? (row.FteHundredths / 100m).ToString(CultureInfo.InvariantCulture) : null);
        return
        [
            .. rows.Where(row => row.Row is null).Select(row => new ImportedRow<WorkerRows>(null, row.Faults)),
            .. rows.Select(row => row.Row).OfType<RowOf<WorkerRow>>().GroupBy(row => row.Record.CouncilId)
                .Select(worker => ImportedRow<WorkerRows>.Good(new(worker.Key, [.. worker])))
        ];
    }

    public static Wire.Worker ToWire(this Worker worker) => new()
    {
        WorkerId = worker.WorkerId,
        CouncilId = worker.CouncilId,
        Name = worker.Name,
        Version = worker.Version,
        Spells = { worker.Spells.Select(ToWire) }
    };

    private static WorkerRow Read(Wire.WorkerRow row, Violations found)
    {
        found.Required("worker_id", row.WorkerId);
        found.Required("team_id", row.TeamId);
        found.Required("role", row.Role);
        found.Required("engagement", row.Engagement);
        if (row.FteHundredths is < 0 or > 100) found.Add("fte", "fte must be 0 to 1.", "OUT_OF_RANGE");
        found.Required("from", row.From);
        var (from, to) = (found.Day("from", row.From), found.Day("to", row.To));
        if (to < from) found.Add("to", $"to is before from ({from.Text()}).", "TO_BEFORE_FROM");
        var leaver = found.Code("leaver_reason", row.LeaverReason, LeaverReasons.Codes);
        return new(found.Id("worker_id", row.WorkerId), new()
        {
            From = from ?? default,
            PostId = found.Id("post_id", row.PostId),
            Name = found.Name("name", row.Name),
            TeamId = found.Id("team_id", row.TeamId),
            Role = found.Code("role", row.Role, WorkerRoles.Codes),
            Engagement = found.Code("engagement", row.Engagement, Engagements.Codes),
            FteHundredths = row.FteHundredths,
            Asye = row.Asye,
            To = to,
            LeaverReason = leaver.Length == 0 ? null : leaver
        });
    }

    private static Wire.ListWorkersRequest QueryOf(Wire.ListWorkersRequest request) => new() { On = request.On, TeamId = request.TeamId, WorkerIds = { request.WorkerIds } };

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
