using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>
/// Draws cases, and gives them to auditors, from a seed that nobody can choose. Anybody can repeat it: the message ProgrammeDraw of
/// the public contract says how in words, and must be changed with it.
/// </summary>
public static class ProgrammeDraws
{
    private const string Version = "csworkperf-audit-draw-1";

    /// <summary>The seed: a hash of all that was fixed when it was drawn.</summary>
    /// <param name="plan">What was asked for.</param>
    /// <param name="secret">Made before, and told to nobody.</param>
    /// <param name="auditors">In any order.</param>
    /// <param name="cases">All cases of the month, in any order.</param>
    public static string Seed(ProgrammePlan plan, string secret, IEnumerable<ProgrammeAuditor> auditors, IEnumerable<PoolCase> cases) => Hash(string.Join('\n', (string[])
    [
        Version, plan.From.Text(), plan.To.Text(), plan.Size.ToString(CultureInfo.InvariantCulture), secret,
        .. auditors.OrderBy(auditor => auditor.WorkerId, StringComparer.Ordinal).Select(auditor => string.Join('\t', [auditor.WorkerId, .. auditor.Teams])),
        .. InOrder(cases).Select(one => string.Join('\t', [one.ChildId, .. one.Teams, "/", .. one.Workers]))
    ]));

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every case with its place and its auditor, in order of the child's id. Each case must have an auditor who may have it.</summary>
    public static IReadOnlyList<PoolCase> Draw(ProgrammePlan plan, string seed, IReadOnlyList<ProgrammeAuditor> auditors, IReadOnlyList<PoolCase> cases)
    {
        var drawn = cases.OrderBy(one => Key(seed, one.ChildId), StringComparer.Ordinal).Take(plan.Size)
            .Select((one, i) => one with { Position = i + 1 }).ToList();
        var auditorOf = Allocate(seed, auditors, drawn);
        var placed = drawn.ToDictionary(one => one.ChildId, one => one with { AuditorId = auditorOf[one.ChildId] });
        return [.. InOrder(cases).Select(one => placed.GetValueOrDefault(one.ChildId, one))];
    }

    /// <summary>The auditor of each case: as evenly as it can be, and by chance where several ways are even.</summary>
    public static IReadOnlyDictionary<string, string> Allocate(string seed, IReadOnlyList<ProgrammeAuditor> auditors, IReadOnlyList<PoolCase> drawn)
    {
        var has = auditors.ToDictionary(auditor => auditor.WorkerId, _ => new List<string>());
        var fit = drawn.ToDictionary(one => one.ChildId, one => auditors.Where(one.MayHave).Select(auditor => auditor.WorkerId)
            .OrderBy(worker => Key(seed, $"{one.ChildId}\t{worker}"), StringComparer.Ordinal).ToList());
        foreach (var one in drawn) Give(one.ChildId, has, fit);
        return has.SelectMany(auditor => auditor.Value.Select(child => (child, auditor.Key))).ToDictionary(pair => pair.child, pair => pair.Key);
    }

    /// <summary>Gives a case to the auditor with the fewest that can be reached, moving others' on where the way leads over them.</summary>
    private static void Give(string child, Dictionary<string, List<string>> has, Dictionary<string, List<string>> fit)
    {
        // Reached in this order; each with the auditor and the case over which it was, null for the case itself.
        var reached = new List<string>(fit[child]);
        var over = reached.ToDictionary(auditor => auditor, _ => ((string Auditor, string Child)?)null);
        for (var i = 0; i < reached.Count; i++)
            foreach (var held in has[reached[i]])
                foreach (var next in fit[held])
                    if (over.TryAdd(next, (reached[i], held))) reached.Add(next);

        var to = reached.MinBy(auditor => has[auditor].Count)!;
        while (over[to] is { } step)
        {
            has[step.Auditor].Remove(step.Child);
            has[to].Add(step.Child);
            to = step.Auditor;
        }
        has[to].Add(child);
    }

    private static IOrderedEnumerable<PoolCase> InOrder(IEnumerable<PoolCase> cases) => cases.OrderBy(one => one.ChildId, StringComparer.Ordinal);

    private static string Key(string seed, string text) => Hash($"{seed}\n{text}");
}
