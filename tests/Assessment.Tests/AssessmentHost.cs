using System.Text;
using CsWorkPerf.Assessment.Consumers;
using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Assessment.Features.Referrals;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.TestSupport;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>Assessment on a real Kestrel and a real SQLite file, at Tuesday 17 March 2026, 10:30.</summary>
public sealed class AssessmentHost : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 3, 17, 10, 30, 0, TimeSpan.Zero);

    /// <summary>More configuration, before the start.</summary>
    public (string Key, string Value)[] Settings { get; init; } = [];

    public ManualTime Time { get; } = new(Start);

    public TestHost Host { get; private set; } = null!;
    public Db<AssessmentService> Db => Host.Get<Db<AssessmentService>>();

    public V1.Assessments.AssessmentsClient Assessments(params string[] roles) => new(Host.As(Or(roles)));
    public V1.Section47.Section47Client Enquiries(params string[] roles) => new(Host.As(Or(roles)));
    public V1.Audits.AuditsClient Audits(params string[] roles) => new(Host.As(Or(roles)));
    public V1.Tracker.TrackerClient Tracker(params string[] roles) => new(Host.As(Or(roles)));
    public V1.TrackerMeetings.TrackerMeetingsClient Meetings(params string[] roles) => new(Host.As(roles.Length > 0 ? roles : [Roles.Manager]));

    public async ValueTask InitializeAsync()
    {
        // Nobody listens where Intake and Workforce would be: what they would tell is put in below.
        Host = await TestHost.StartAsync("assessment", builder => builder.Services.AddAssessment(builder.Configuration), app => app.MapAssessment(), Time, Settings);
        await HearTeamAsync("T1", "Assessment North");
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public Task HearTeamAsync(string id, string name) =>
        Db.WriteAsync(tx => new OnTeamChanged(Host.Get<LearnDirectory>()).ApplyAsync(tx, new TeamChanged { TeamId = id, Version = 1, OccurredAt = Start, Name = name }, live: true), CancellationToken.None);

    public Task HearLocalityAsync(string id, string name) =>
        Db.WriteAsync(tx => new OnLocalityChanged(Host.Get<LearnDirectory>()).ApplyAsync(tx, new LocalityChanged { LocalityId = id, Version = 1, OccurredAt = Start, Name = name }, live: true), CancellationToken.None);

    /// <summary>Workforce tells of a worker, who has been in a team since 2020.</summary>
    public Task HearWorkerAsync(string id, string team = "T1", string role = "social_worker") => Db.WriteAsync(tx => new OnWorkerChanged(Host.Get<LearnDirectory>()).ApplyAsync(tx, new WorkerChanged
    {
        WorkerId = Importing.Own(id), Version = 1, OccurredAt = Start, Spells = [new() { TeamId = team, Role = role, Engagement = "permanent", FteHundredths = 100, From = new(2020, 1, 1) }]
    }, live: true), CancellationToken.None);

    /// <summary>Workforce tells of a worker's spells; a blank end is none.</summary>
    public Task HearWorkerAsync(string id, params (string Team, string From, string To)[] spells) => Db.WriteAsync(tx => new OnWorkerChanged(Host.Get<LearnDirectory>()).ApplyAsync(tx, new WorkerChanged
    {
        WorkerId = Importing.Own(id), Version = 1, OccurredAt = Start,
        Spells =
        [
            .. spells.Select(spell => new WorkerChanged.Spell
            {
                TeamId = spell.Team, Role = "social_worker", Engagement = "permanent", FteHundredths = 100, From = Day(spell.From), To = spell.To.Length == 0 ? null : Day(spell.To)
            })
        ]
    }, live: true), CancellationToken.None);

    /// <summary>Intake and Workforce tell of the referral and the workers that the rows of <see cref="Importing"/> name.</summary>
    public async Task HearOfRowsAsync()
    {
        await HearReferralAsync("r1", "2026-01-02", live: false);
        await HearWorkerAsync("w1");
        await HearWorkerAsync("w2");
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Intake tells of a referral.</summary>
    public Task HearReferralAsync(string id, string day, string child = "c1", bool withdrawn = false, string? route = null, bool nfa = false, bool live = true) => Db.WriteAsync(tx => new OnReferralChanged(Host.Get<LearnReferral>()).ApplyAsync(tx, new ReferralChanged
    {
        ReferralId = Importing.Own(id), Version = 1, OccurredAt = Start, ChildId = Importing.Own(child), ReferredOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Source = "6", Nfa = nfa, Withdrawn = withdrawn,
        Route = route, LocalityId = "L1", TeamId = "T1"
    }, live), CancellationToken.None);

    /// <summary>Intake tells which record stands for a child, and whether it is restricted.</summary>
    public Task HearChildAsync(string child, bool restricted, string? kept = null) => Db.WriteAsync(tx => new OnChildStandingChanged().ApplyAsync(tx, new ChildStandingChanged
    {
        ChildId = Importing.Own(child), Version = 1, OccurredAt = Start, KeptId = kept is null ? null : Importing.Own(kept), Restricted = restricted
    }, live: false), CancellationToken.None);

    /// <summary>The assessment that the council calls so.</summary>
    public async Task<V1.Assessment> AssessmentAsync(string councilId) =>
        (await DetailsAsync(await IdAsync("select [assessment_id] from [assessments] where [council_id] = @councilId", councilId))).Assessment;

    /// <summary>All that is known of an assessment.</summary>
    public async Task<V1.AssessmentDetails> DetailsAsync(string assessmentId) => await Assessments().GetAssessmentAsync(new V1.GetAssessmentRequest { AssessmentId = assessmentId });

    public async Task<V1.Enquiry> EnquiryAsync(string councilId) =>
        Enquiries().GetEnquiry(new V1.GetEnquiryRequest { S47Id = await IdAsync("select [s47_id] from [enquiries] where [council_id] = @councilId", councilId) }).Enquiry;

    public async Task<V1.Audit> AuditAsync(string councilId) =>
        Audits().GetAudit(new V1.GetAuditRequest { AuditId = await IdAsync("select [audit_id] from [audits] where [council_id] = @councilId", councilId) }).Audit;

    /// <summary>The events published so far, oldest first.</summary>
    public async Task<IReadOnlyList<(IEvent Event, string Origin)>> EventsAsync() =>
        [.. (await Db.ReadAsync(session => session.ListAsync<FeedRow>(
            "select [position] as [Position], [type] as [Type], [aggregate_id] as [AggregateId], [version] as [Version], [occurred_at] as [OccurredAt], [origin] as [Origin], [body] as [Body] from [outbox] order by [position]"), CancellationToken.None))
        .Select(row => (EventJson.Read(row.Type, Encoding.UTF8.GetBytes(row.Body))!, row.Origin))];

    public Task<IReadOnlyList<(string Action, string Record, string RecordId)>> AccessLogAsync() =>
        Db.ReadAsync(session => session.ListAsync<(string, string, string)>("select [action], [record], [record_id] from [access_log] order by [id]"), CancellationToken.None);

    /// <summary>As if a person had changed every record of the table here.</summary>
    public Task ChangeHereAsync(string table) => Db.WriteAsync(tx => tx.ExecuteAsync($"update [{table}] set [changed_here] = 1"), CancellationToken.None);

    private async Task<string> IdAsync(string sql, string councilId) =>
        await Db.ReadAsync(session => session.OneAsync<string>(sql, new { councilId }), CancellationToken.None) ?? throw new InvalidOperationException($"{councilId} is not here.");

    private static string[] Or(string[] roles) => roles.Length > 0 ? roles : [Roles.Practitioner];
}
