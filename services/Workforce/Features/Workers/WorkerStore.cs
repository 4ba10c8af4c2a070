using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Workforce.Features.Workers;

/// <summary>Workers with their spells.</summary>
internal static class WorkerStore
{
    private const int MostInList = 500;

    public static async Task<bool> ExistsAsync(Session session, string workerId) =>
        await session.OneAsync<string>(WorkerSql.NameById, new { id = workerId }) is not null;

    /// <summary>In order of name, one more than the page holds.</summary>
    public static async Task<IReadOnlyList<Worker>> ListAsync(Session session, WorkerQuery query)
    {
        var after = query.Page.After.Count == 0 ? "" : query.Page.After[0];
        var name = after.Length == 0 ? "" : await session.OneAsync<string>(WorkerSql.NameById, new { id = after });
        if (name is null) return [];
        var workers = await session.ListAsync<WorkerRow>(WorkerSql.ListAfter, new
        {
            first = after.Length == 0 ? 1 : 0,
            name,
            after,
            any = query.TeamId.Length == 0 && query.On is null ? 1 : 0,
            team = query.TeamId,
            anyone = query.WorkerIds.Count == 0 ? 1 : 0,
            ids = query.WorkerIds,
            on = query.On.Text(),
            most = query.Page.Size + 1
        });
        var spells = (await session.ListAsync<SpellRow>(WorkerSql.ListSpellsOfMany, new { ids = workers.Select(worker => worker.WorkerId) }))
            .ToLookup(spell => spell.WorkerId);
        return [.. workers.Select(worker => worker.With(spells[worker.WorkerId]))];
    }

    /// <summary>Our ids by the council's, of those that are known.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> IdsAsync(Session session, IEnumerable<string> councilIds)
    {
        var found = new Dictionary<string, string>();
        foreach (var ids in councilIds.Chunk(MostInList))
        {
            foreach (var worker in await session.ListAsync<WorkerRow>(WorkerSql.ByCouncilIds, new { ids })) found[worker.CouncilId] = worker.WorkerId;
        }
        return found;
    }

    public static async Task<Worker?> ByCouncilIdAsync(Session session, string councilId) =>
        await session.OneAsync<WorkerRow>(WorkerSql.ByCouncilId, new { councilId }) is { } worker
            ? worker.With(await session.ListAsync<SpellRow>(WorkerSql.ListSpells, new { id = worker.WorkerId }))
            : null;

    /// <summary>Stores a worker and those of the spells that are new or changed.</summary>
    public static async Task SaveAsync(Tx tx, Worker worker, IEnumerable<WorkerSpell> changed)
    {
        var row = new { worker.WorkerId, worker.CouncilId, worker.Name, worker.Version };
        if (worker.Version == 1) await tx.ExecuteAsync(WorkerSql.Insert, row);
        else await tx.ExecuteAsync(WorkerSql.Update, row);
        foreach (var spell in changed)
        {
            await tx.ExecuteAsync(WorkerSql.DeleteSpell, new { worker.WorkerId, spell.From, spell.PostId });
            await tx.ExecuteAsync(WorkerSql.InsertSpell, new
            {
                worker.WorkerId,
                spell.From,
                spell.PostId,
                spell.Name,
                spell.TeamId,
                spell.Role,
                spell.Engagement,
                spell.FteHundredths,
                spell.Asye,
                spell.To,
                spell.LeaverReason
            });
        }
    }

    private sealed record WorkerRow
    {
        public required string WorkerId { get; init; }
        public required string CouncilId { get; init; }
        public required long Version { get; init; }

        public Worker With(IEnumerable<SpellRow> spells) =>
            new() { WorkerId = WorkerId, CouncilId = CouncilId, Version = Version, Spells = Worker.Ordered(spells.Select(spell => spell.Spell())) };
    }

    private sealed record SpellRow
    {
        public required string WorkerId { get; init; }
        public required DateOnly From { get; init; }
        public required string PostId { get; init; }
        public required string Name { get; init; }
        public required string TeamId { get; init; }
        public required string Role { get; init; }
        public required string Engagement { get; init; }
        public required int FteHundredths { get; init; }
        public bool Asye { get; init; }
        public DateOnly? To { get; init; }
        public string? LeaverReason { get; init; }

        public WorkerSpell Spell() => new()
        {
            From = From,
            PostId = PostId,
            Name = Name,
            TeamId = TeamId,
            Role = Role,
            Engagement = Engagement,
            FteHundredths = FteHundredths,
            Asye = Asye,
            To = To,
            LeaverReason = LeaverReason
        };
    }
}
