using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Which teams workers are of, and who can be given work.</summary>
internal static class Auditors
{
    /// <summary>The teams that a worker was in at some time from one day to another, both included, in order; none for one who was in no post.</summary>
    public static async Task<IReadOnlyList<string>> TeamsAsync(Session session, string workerId, DateOnly from, DateOnly on) =>
    [
        .. (await DirectoryStore.SpellsAsync(session, workerId)).Where(spell => spell.From <= on && !(spell.To <= from))
            .Select(spell => spell.TeamId).Distinct().Order(StringComparer.Ordinal)
    ];

    /// <summary>Whether a worker is neither of a case nor, at any time from a day until today, of its teams: who draws, moves or moderates goes by this.</summary>
    public static async Task<bool> AreApartAsync(Session session, PoolCase one, string workerId, DateOnly from, DateOnly today) =>
        one.MayHave(new(workerId, await TeamsAsync(session, workerId, from, today)));

    /// <exception cref="InvalidInput">UNKNOWN_ID: no such worker, or one in no post on the day.</exception>
    public static async Task CheckInPostAsync(Tx tx, string field, string workerId, DateOnly today)
    {
        if ((await TeamsAsync(tx, workerId, today, today)).Count == 0)
            throw new InvalidInput(field, $"{field} '{Violations.Shorten(workerId)}' is no worker who is in a post today; choose another.", "UNKNOWN_ID");
    }
}
