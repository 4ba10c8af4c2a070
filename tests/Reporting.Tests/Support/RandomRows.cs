using System.Globalization;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>Rows with everything that occurs: blanks, days without times, rows without a decision's day, several a child, days in the wrong order.</summary>
internal sealed class RandomRows(int seed)
{
    private readonly Random _random = new(seed);

    public ContactChanged Contact(int id, DateOnly first, int days, int children, long version = 1)
    {
        var received = first.AddDays(_random.Next(days));
        var outcome = Chance(80) ? Pick(Outcomes.Codes.Values) : null;
        var decided = outcome is not null && Chance(90) ? received.AddDays(_random.Next(Chance(3) ? -3 : 0, 6)) : (DateOnly?)null;
        var supplied = Chance(95);
        return Rows.Contact(
            id, Moment(received), supplied ? outcome : null, supplied && decided is { } day ? Moment(day) : null, Pick(ReferralSources.Codes.Values),
            supplied ? OrNone(Modes.Codes.Values) : null,
            supplied && decided is { } since && Chance(60) ? Moment(since.AddDays(_random.Next(Chance(3) ? -2 : 0, 5))) : null,
            OrNone(["north", "south"]), OrNone(["t1", "t2", "t3"]), OrNone(PrimaryNeeds.Codes.Values), _random.Next(3), _random.Next(children), version, supplied);
    }

    public ReferralChanged Referral(int id, DateOnly first, int days, int children, long version = 1) => Rows.Referral(
        id, first.AddDays(_random.Next(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Chance(90) ? Pick(Routes.Codes.Values) : null, Chance(25),
        Pick(ReferralSources.Codes.Values), OrNone(PrimaryNeeds.Codes.Values), OrNone(["north", "south"]), OrNone(["t1", "t2", "t3"]), _random.Next(children), version) with
    { Withdrawn = Chance(15) };

    public ReviewRecorded Review(int id, DateOnly first, int days, int contacts, long version = 1) => Rows.Review(
        id, Chance(90) ? _random.Next(1, contacts + 1) : null, first.AddDays(_random.Next(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Pick(Verdicts.Codes.Values), version);

    public AssessmentChanged Assessment(int id, DateOnly first, int days, int referrals, long version = 1)
    {
        var started = first.AddDays(_random.Next(days));
        var submitted = Chance(70) ? started.AddDays(_random.Next(Chance(5) ? -5 : 0, 80)) : (DateOnly?)null;
        var ended = Chance(75) ? started.AddDays(_random.Next(Chance(5) ? -30 : 0, Chance(10) ? 300 : 90)) : (DateOnly?)null;
        var supplied = Chance(90);
        return new()
        {
            AssessmentId = Rows.Id(4_000_000 + id), Version = version, OccurredAt = Rows.At, ChildId = Rows.Id(1_000_000 + id),
            ReferralId = Chance(80) ? Rows.Id(2_000_000 + _random.Next(1, referrals + 1)) : null,
            AssessmentType = Chance(70) ? AssessmentTypes.Single : Pick(AssessmentTypes.Codes.Values),
            ReferredOn = Chance(60) ? started.AddDays(_random.Next(-20, Chance(5) ? 10 : 1)) : null,
            ReferralDate = Chance(60) ? started.AddDays(_random.Next(-20, 1)) : null,
            StartedOn = started,
            ChildSeenOn = supplied && Chance(80) ? started.AddDays(_random.Next(-5, 40)) : null,
            SubmittedOn = submitted,
            AuthorisedOn = ended,
            Outcome = supplied && ended is not null && Chance(95) ? Pick(AssessmentOutcomes.Codes.Values) : null,
            LocalityId = OrNone(["north", "south"]), TeamId = OrNone(["t1", "t2", "t3"]),
            OutcomeSupplied = supplied, ChildSeenSupplied = supplied, Withdrawn = Chance(10)
        };
    }

    public EnquiryChanged Enquiry(int id, DateOnly first, int days, long version = 1)
    {
        var strategy = first.AddDays(_random.Next(days));
        return new()
        {
            S47Id = Rows.Id(5_000_000 + id), Version = version, OccurredAt = Rows.At, ChildId = Rows.Id(1_000_000 + id), StrategyOn = strategy,
            VisitOn = Chance(85) ? strategy.AddDays(_random.Next(Chance(5) ? -2 : 0, 5)) : null,
            IcpcRequired = Chance(80) ? Chance(50) : null,
            IcpcOn = Chance(40) ? strategy.AddDays(_random.Next(Chance(5) ? -2 : 5, 45)) : null,
            ConcludedOn = Chance(75) ? strategy.AddDays(_random.Next(50)) : null,
            LocalityId = OrNone(["north", "south"]), TeamId = OrNone(["t1", "t2", "t3"]), CourseSupplied = Chance(90), Withdrawn = Chance(10)
        };
    }

    public AuditChanged Audit(int id, DateOnly first, int days, long version = 1)
    {
        var audited = first.AddDays(_random.Next(days));
        var moderated = Chance(60);
        return new()
        {
            AuditId = Rows.Id(6_000_000 + id), Version = version, OccurredAt = Rows.At, ChildId = Rows.Id(1_000_000 + id), AuditedOn = audited,
            Grade = Pick(Grades.Codes.Values), ModeratedGrade = moderated ? Pick(Grades.Codes.Values) : null,
            ModeratedOn = moderated && Chance(90) ? audited.AddDays(_random.Next(30)) : null,
            LocalityId = OrNone(["north", "south"]), TeamId = OrNone(["t1", "t2", "t3"])
        };
    }

    /// <summary>
    /// Merges of children and their undoing, in any order that Intake allows: only what stands for itself is merged, and only into
    /// what stands for itself.
    /// </summary>
    public IReadOnlyList<ChildAliasChanged> Aliases(int children, int acts)
    {
        var (into, versions, events) = (new int?[children], new long[children], new List<ChildAliasChanged>());
        for (var act = 0; act < acts; act++)
        {
            var (child, other) = (_random.Next(children), _random.Next(children));
            if (into[child] is not null) into[child] = null;
            else if (child != other && into[other] is null) into[child] = other;
            else continue;
            events.Add(Rows.Alias(child, into[child], ++versions[child]));
        }
        return events;
    }

    private string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (Chance(85) ? string.Create(CultureInfo.InvariantCulture, $"T{_random.Next(7, 20):D2}:{_random.Next(60):D2}") : "");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(IReadOnlyList<string> values) => values[_random.Next(values.Count)];

    private string? OrNone(IReadOnlyList<string> values) => Chance(85) ? Pick(values) : null;
}
