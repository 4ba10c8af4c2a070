using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>
/// Draws a stratified sample from a seed that nobody can choose. Anybody can repeat it: the message Draw of the public contract
/// says how in words, and must be changed with it.
/// </summary>
public static class SampleDraw
{
    private const string Version = "csworkperf-review-draw-1";

    /// <summary>The seed: a hash of all that was fixed when it was drawn.</summary>
    /// <param name="plan">What was asked for.</param>
    /// <param name="secret">Made before, and told to nobody.</param>
    /// <param name="decisions">All decisions of the period.</param>
    public static string Seed(MeetingPlan plan, string secret, IEnumerable<SampledDecision> decisions) => Hash(string.Join('\n', (string[])
    [
        Version, plan.HeldOn.Text(), plan.From.Text(), plan.To.Text(), plan.Size.ToString(CultureInfo.InvariantCulture), string.Join(',', plan.Strata), secret,
        .. decisions.Select(decision => decision.ContactId).Order(StringComparer.Ordinal)
    ]));

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every decision with its place on the agenda, in order of id.</summary>
    public static IReadOnlyList<SampledDecision> Sample(MeetingPlan plan, string seed, IReadOnlyList<SampledDecision> decisions)
    {
        var strata = decisions.GroupBy(decision => Stratum(plan.Strata, decision))
            .Select(group => (Key: Key(seed, group.Key), Members: group.OrderBy(one => Key(seed, one.ContactId), StringComparer.Ordinal).ToList()))
            .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .ToList();
        var seats = Seats(plan.Size, [.. strata.Select(stratum => stratum.Members.Count)]);
        var agenda = new Dictionary<string, int>();
        for (var turn = 0; turn < seats.DefaultIfEmpty().Max(); turn++)
            for (var i = 0; i < strata.Count; i++)
                if (turn < seats[i]) agenda.Add(strata[i].Members[turn].ContactId, agenda.Count + 1);
        return [.. decisions.OrderBy(decision => decision.ContactId, StringComparer.Ordinal).Select(one => one with { Position = agenda.GetValueOrDefault(one.ContactId) })];
    }

    /// <summary>The stratum's label.</summary>
    public static string Stratum(IReadOnlyList<string> strata, SampledDecision decision) => string.Join(" / ", strata.Select(name => name switch
    {
        MeetingPlan.Outcome => decision.Outcome,
        MeetingPlan.SourceGroup => decision.SourceGroup,
        _ => decision.LocalityId
    }).Select(value => value.Length == 0 ? "(none)" : value));

    /// <summary>Largest remainder; of equal remainders the one that comes first.</summary>
    /// <param name="size">How many seats there are.</param>
    /// <param name="members">How many decisions each stratum has.</param>
    public static IReadOnlyList<int> Seats(int size, IReadOnlyList<int> members)
    {
        var all = members.Sum();
        if (size >= all) return members;
        var seats = members.Select(count => (int)((long)size * count / all)).ToArray();
        var left = size - seats.Sum();
        foreach (var i in Enumerable.Range(0, members.Count).OrderByDescending(i => (long)size * members[i] % all).Take(left)) seats[i]++;
        return seats;
    }

    private static string Key(string seed, string text) => Hash($"{seed}\n{text}");
}
