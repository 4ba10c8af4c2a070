using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>An assessment that was open or ended in the month drawn from.</summary>
public sealed record PoolAssessment
{
    public required string AssessmentId { get; init; }
    public required string ChildId { get; init; }
    public required string LocalityId { get; init; }
    public required string TeamId { get; init; }
    public required string WorkerId { get; init; }
}

/// <summary>What a programme is drawn from.</summary>
/// <param name="Cases">In order of the child's id.</param>
/// <param name="Recent">How many more there were who were drawn or audited not long ago.</param>
internal sealed record Pool(IReadOnlyList<PoolCase> Cases, int Recent);

/// <summary>Gathers the cases of a month.</summary>
internal static class Pools
{
    public static async Task<Pool> OfAsync(Session session, ProgrammeMonth month, DateOnly today)
    {
        var recent = (await PoolStore.RecentAsync(session, month.AloneFrom)).ToHashSet();
        var assessments = await PoolStore.AssessmentsAsync(session, month.From, month.To);
        var children = assessments.GroupBy(one => one.ChildId).ToList();
        var teams = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var worker in assessments.Where(one => one.TeamId.Length == 0).Select(one => one.WorkerId).Distinct())
            teams.Add(worker, await Auditors.TeamsAsync(session, worker, month.From, today));
        return new(
            [.. children.Where(child => !recent.Contains(child.Key)).OrderBy(child => child.Key, StringComparer.Ordinal).Select(child => Case(child.Key, [.. child], teams))],
            children.Count(child => recent.Contains(child.Key)));
    }

    /// <param name="childId">Intake's id.</param>
    /// <param name="assessments">The child's, in the order in which they started.</param>
    /// <param name="teams">Those of each worker whose assessments have no team: such an assessment is theirs.</param>
    private static PoolCase Case(string childId, IReadOnlyList<PoolAssessment> assessments, IReadOnlyDictionary<string, IReadOnlyList<string>> teams) =>
        new(childId, Known(assessments.SelectMany(one => one.TeamId.Length > 0 ? [one.TeamId] : teams[one.WorkerId])), Known(assessments.Select(one => one.WorkerId)))
        {
            AssessmentId = assessments[^1].AssessmentId,
            LocalityId = assessments[^1].LocalityId,
            TeamId = assessments[^1].TeamId,
            WorkerId = assessments[^1].WorkerId
        };

    private static IReadOnlyList<string> Known(IEnumerable<string> ids) => [.. ids.Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
