using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

using Directory = CsWorkPerf.Contracts.Workforce.V1.Directory;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Workforce's ids of the workers that files name by the council's; each is asked for once.</summary>
internal sealed class WorkerIds(Directory.DirectoryClient directory)
{
    private readonly Dictionary<string, string> _ours = [];
    private readonly Dictionary<string, string> _councils = [];

    /// <summary>Puts Workforce's ids into rows that have the council's. Workforce adds a worker that it does not know yet.</summary>
    public async Task LinkAsync(IReadOnlyList<ContactRow> rows, CancellationToken cancellation)
    {
        var unknown = rows.Select(row => row.WorkerId).Where(id => id.Length > 0 && !_ours.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            var found = await directory.IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { unknown } }, cancellationToken: cancellation);
            foreach (var (councilId, workerId) in found.WorkerIds) (_ours[councilId], _councils[workerId]) = (workerId, councilId);
        }
        foreach (var row in rows.Where(row => row.WorkerId.Length > 0)) row.WorkerId = _ours[row.WorkerId];
    }

    /// <summary>The council's id of a worker whom a file has named; any other text as it is.</summary>
    public string CouncilId(string workerId) => _councils.GetValueOrDefault(workerId, workerId);
}
