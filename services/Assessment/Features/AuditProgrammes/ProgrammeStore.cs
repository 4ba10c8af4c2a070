using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Programmes, what they were drawn from, and the secrets of the draws, as rows.</summary>
internal static class ProgrammeStore
{
    // No id holds a control character.
    private const char Separator = '\t';

    public static Task<AuditProgramme?> ByIdAsync(Session session, string programmeId) =>
        session.OneAsync<AuditProgramme>(ProgrammeSql.ById, new { ProgrammeId = programmeId });

    public static Task<AuditProgramme?> ByMonthAsync(Session session, DateOnly month) => session.OneAsync<AuditProgramme>(ProgrammeSql.ByMonth, new { Month = month.Text() });

    /// <param name="session">Where to read.</param>
    /// <param name="before">Of months before this day; blank for all.</param>
    /// <param name="most">How many.</param>
    public static Task<IReadOnlyList<AuditProgramme>> ListAsync(Session session, string before, int most) =>
        session.ListAsync<AuditProgramme>(ProgrammeSql.List, new { Before = before.Length == 0 ? "9999-99-99" : before, Most = most });

    public static void Insert(Tx tx, AuditProgramme programme, IEnumerable<ProgrammeAuditor> auditors, IEnumerable<PoolCase> cases)
    {
        tx.Prepare(ProgrammeSql.Insert).Execute(
            programme.ProgrammeId, programme.Number, programme.Month.Text(), programme.From.Text(), programme.To.Text(), programme.Size, programme.Cases, programme.Drawn,
            programme.Auditors, programme.Seed, Instant.Text(programme.DrawnAt), programme.DrawnBy);
        var auditor = tx.Prepare(ProgrammeSql.InsertAuditor);
        foreach (var one in auditors) auditor.Execute(programme.ProgrammeId, one.WorkerId, string.Join(Separator, one.Teams));
        var insert = tx.Prepare(ProgrammeSql.InsertCase);
        foreach (var one in cases)
            insert.Execute(
                programme.ProgrammeId, one.ChildId, one.AssessmentId, one.LocalityId, one.TeamId, one.WorkerId, string.Join(Separator, one.Teams),
                string.Join(Separator, one.Workers), one.Position, one.AuditorId);
    }

    /// <summary>The auditors as they stood at the draw, in order of id.</summary>
    public static async Task<IReadOnlyList<ProgrammeAuditor>> AuditorsAsync(Session session, string programmeId) =>
    [
        .. (await session.ListAsync<AuditorRow>(ProgrammeSql.ListAuditors, new { ProgrammeId = programmeId }))
            .Select(row => new ProgrammeAuditor(row.WorkerId, Split(row.Teams))).OrderBy(auditor => auditor.WorkerId, StringComparer.Ordinal)
    ];

    /// <summary>The auditors with the cases that they have now, those who were given some since included, in order of id.</summary>
    public static async Task<IReadOnlyList<ProgrammeAuditor>> LoadsAsync(Session session, string programmeId)
    {
        var loads = (await session.ListAsync<LoadRow>(ProgrammeSql.ListLoads, new { ProgrammeId = programmeId })).ToDictionary(row => row.WorkerId);
        var drawn = await AuditorsAsync(session, programmeId);
        var since = loads.Keys.Except(drawn.Select(auditor => auditor.WorkerId)).Select(worker => new ProgrammeAuditor(worker, []));
        return
        [
            .. drawn.Concat(since).OrderBy(auditor => auditor.WorkerId, StringComparer.Ordinal).Select(auditor =>
                loads.GetValueOrDefault(auditor.WorkerId) is { } load ? auditor with { Cases = load.Cases, Audited = load.Audited } : auditor)
        ];
    }

    /// <summary>Every case that a programme was drawn from, with the auditor by the draw, in order of the child's id.</summary>
    public static async Task<IReadOnlyList<PoolCase>> PoolAsync(Session session, string programmeId) =>
    [
        .. (await session.ListAsync<PoolRow>(ProgrammeSql.ListPool, new { ProgrammeId = programmeId })).Select(row =>
            new PoolCase(row.ChildId, Split(row.Teams), Split(row.Workers))
            {
                AssessmentId = row.AssessmentId, LocalityId = row.LocalityId, TeamId = row.TeamId, WorkerId = row.WorkerId, Position = row.Position, AuditorId = row.AuditorId
            }).OrderBy(one => one.ChildId, StringComparer.Ordinal)
    ];

    /// <summary>The number of the secret made last; null where there is none.</summary>
    public static Task<int?> LastSecretAsync(Session session) => session.OneAsync<int?>(ProgrammeSql.LastSecret);

    public static async Task<string> SecretAsync(Session session, int number) =>
        await session.OneAsync<string>(ProgrammeSql.SecretByNumber, new { Number = number }) ?? throw new InvalidOperationException($"The secret {number} is missing.");

    public static void InsertSecret(Tx tx, int number, string secret) => tx.Prepare(ProgrammeSql.InsertSecret).Execute(number, secret);

    internal static IReadOnlyList<string> Split(string ids) => ids.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private sealed record AuditorRow
    {
        public required string WorkerId { get; init; }
        public required string Teams { get; init; }
    }

    private sealed record LoadRow
    {
        public required string WorkerId { get; init; }
        public required int Cases { get; init; }
        public required int Audited { get; init; }
    }

    private sealed record PoolRow
    {
        public required string ChildId { get; init; }
        public required string AssessmentId { get; init; }
        public required string LocalityId { get; init; }
        public required string TeamId { get; init; }
        public required string WorkerId { get; init; }
        public required string Teams { get; init; }
        public required string Workers { get; init; }
        public required int Position { get; init; }
        public required string AuditorId { get; init; }
    }
}
