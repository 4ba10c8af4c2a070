using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Html;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Who can be asked to audit, with role and team, for auditors are to be of other teams than the cases.</summary>
public static class AuditorChoices
{
    private static readonly string[] Usual = [WorkerRoles.SeniorSocialWorker, WorkerRoles.PracticeManager, WorkerRoles.TeamManager];

    /// <param name="workforce">Where workers are known.</param>
    /// <param name="on">In a post on this day.</param>
    /// <param name="everybody">Of any role; else of those who usually audit, and who is chosen already.</param>
    /// <param name="team">Only of this team, and who is chosen already; empty for all.</param>
    /// <param name="chosen">Ids chosen already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<Option>> OfAsync(WorkforceBackend workforce, DateOnly on, bool everybody, string team, IReadOnlyCollection<string> chosen, CancellationToken cancellation)
    {
        var (day, names) = (on.Text(), await workforce.DirectoryAsync(cancellation));
        return await workforce.AllWorkersAsync(day, "", cancellation)
            .Select(worker => (Worker: worker, Spell: worker.Spells.LastOrDefault(spell => Holds(spell, day))))
            .Where(one => one.Spell is { } spell && (chosen.Contains(one.Worker.WorkerId) || ((everybody || Usual.Contains(spell.Role)) && (team.Length == 0 || spell.TeamId == team))))
            .OrderBy(one => names.Team(one.Spell!.TeamId), StringComparer.CurrentCulture).ThenBy(one => NameOf(one.Worker), StringComparer.CurrentCulture)
            .Select(one => new Option(one.Worker.WorkerId, $"{NameOf(one.Worker)}, {WorkerRoles.Codes.LabelOf(one.Spell!.Role).ToLowerInvariant()}, {names.Team(one.Spell.TeamId)}"))
            .ToListAsync(cancellation);
    }

    private static bool Holds(WorkerSpell spell, string day) =>
        string.CompareOrdinal(spell.From, day) <= 0 && (spell.To.Length == 0 || string.CompareOrdinal(day, spell.To) < 0);

    private static string NameOf(Worker worker) => worker.Name.Length > 0 ? worker.Name : $"Worker {worker.CouncilId}";
}
