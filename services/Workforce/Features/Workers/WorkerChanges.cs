using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Workforce.Features.Workers;

internal static class WorkerChanges
{
    public static WorkerChanged Of(Worker worker, DateTimeOffset now) => new()
    {
        WorkerId = worker.WorkerId,
        Version = worker.Version,
        OccurredAt = now,
        Spells =
        [
            .. worker.Spells.Select(spell => new WorkerChanged.Spell
            {
                TeamId = spell.TeamId,
                PostId = spell.PostId.Length == 0 ? null : spell.PostId,
                Role = spell.Role,
                Engagement = spell.Engagement,
                FteHundredths = spell.FteHundredths,
                Asye = spell.Asye,
                From = spell.From,
                To = spell.To,
                LeaverReason = spell.LeaverReason
            })
        ]
    };
}
