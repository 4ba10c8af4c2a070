using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Workforce.Features.Workers;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>The link from an account to the worker whose it is.</summary>
internal static class LinkedWorker
{
    /// <exception cref="InvalidInput">There is no such worker.</exception>
    public static async Task CheckAsync(Tx tx, string? workerId)
    {
        if (workerId is not null && !await WorkerStore.ExistsAsync(tx, workerId))
            throw new InvalidInput("worker_id", "There is no worker with this worker_id; take one from ListWorkers.", "UNKNOWN_WORKER");
    }
}
