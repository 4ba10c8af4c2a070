using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Features.Directory;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Intake on a real Kestrel and a real SQLite file, at Tuesday 17 March 2026, 10:30.</summary>
public sealed class IntakeHost : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 3, 17, 10, 30, 0, TimeSpan.Zero);

    /// <summary>More configuration, before the start.</summary>
    public (string Key, string Value)[] Settings { get; init; } = [];

    /// <summary>The clock; stands still by default.</summary>
    public TimeProvider Time { get; init; } = new ManualTime(Start);

    public TestHost Host { get; private set; } = null!;
    public Db<IntakeService> Db => Host.Get<Db<IntakeService>>();

    public Children.ChildrenClient Children(params string[] roles) => new(Host.As(Or(roles)));
    public Contacts.ContactsClient Contacts(params string[] roles) => new(Host.As(Or(roles)));
    public Referrals.ReferralsClient Referrals(params string[] roles) => new(Host.As(Or(roles)));
    public Reviews.ReviewsClient Reviews(params string[] roles) => new(Host.As(Or(roles)));

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.StartAsync("intake", builder => builder.Services.AddIntake(builder.Configuration), app => app.MapIntake(), Time,
            // Nobody listens there: what Workforce would tell is put in below.
            [.. Settings]);
        await Db.WriteAsync(tx =>
        {
            DirectoryStore.SaveLocality(tx, "L1", "North");
            DirectoryStore.SaveTeam(tx, "T1", "Front door");
            DirectoryStore.SaveTeam(tx, "T2", "MASH");
            DirectoryStore.AddWorker(tx, "w1");
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static string Key() => Guid.NewGuid().ToString();

    public Child AddChild(string first = "Ann", string last = "Lee", bool restricted = false, string councilId = "", string birthDate = "") =>
        Children().AddChild(new AddChildRequest
        {
            RequestId = Key(),
            Child = new Child { FirstName = first, LastName = last, Restricted = restricted, CouncilId = councilId, BirthDate = birthDate }
        });

    public Contact LogContact(string? childId = null, Action<LogContactRequest>? more = null)
    {
        var request = new LogContactRequest { RequestId = Key(), ChildId = childId ?? AddChild().ChildId, Source = "6", ReceivedAt = "2026-03-17T09:05" };
        more?.Invoke(request);
        return Contacts().LogContact(request);
    }

    public Contact Decide(Contact contact, string outcome = "advice", Action<RecordDecisionRequest>? more = null, params string[] roles)
    {
        var request = new RecordDecisionRequest
        {
            RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "Because of what was said."
        };
        if (outcome == "nfa") (request.NfaReason, request.BestPlaced) = ("No need found", "School");
        if (outcome == "early_help") request.GoesTo = "Family hub";
        more?.Invoke(request);
        return Contacts(roles).RecordDecision(request);
    }

    public static CorrectDecisionRequest Correction(Contact contact, string outcome)
    {
        var request = new CorrectDecisionRequest
        {
            RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, Rationale = "Because of what was said.", Reason = "Wrong box."
        };
        if (outcome == "nfa") (request.NfaReason, request.BestPlaced) = ("No need found", "School");
        if (outcome == "early_help") request.GoesTo = "Family hub";
        return request;
    }

    public Contact Correct(Contact contact, string outcome, Action<CorrectDecisionRequest>? more = null, params string[] roles)
    {
        var request = Correction(contact, outcome);
        more?.Invoke(request);
        return Contacts(roles).CorrectDecision(request);
    }

    /// <summary>The events published so far, oldest first.</summary>
    public async Task<IReadOnlyList<(IEvent Event, string Origin)>> EventsAsync() =>
        [.. (await Db.ReadAsync(session => session.ListAsync<FeedRow>(
            "select [position] as [Position], [type] as [Type], [aggregate_id] as [AggregateId], [version] as [Version], [occurred_at] as [OccurredAt], [origin] as [Origin], [body] as [Body] from [outbox] order by [position]"), CancellationToken.None))
        .Select(row => (EventJson.Read(row.Type, System.Text.Encoding.UTF8.GetBytes(row.Body))!, row.Origin))];

    public Task<IReadOnlyList<(string Action, string Record, string RecordId)>> AccessLogAsync() =>
        Db.ReadAsync(session => session.ListAsync<(string, string, string)>("select [action], [record], [record_id] from [access_log] order by [id]"), CancellationToken.None);

    private static string[] Or(string[] roles) => roles.Length > 0 ? roles : [Roles.Practitioner];
}
