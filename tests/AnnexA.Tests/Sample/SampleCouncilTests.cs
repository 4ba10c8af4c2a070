using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.AnnexA.Tests.Sample;

/// <summary>The sample council, read back as a council's own files would be.</summary>
public sealed class SampleCouncilTests(SampleCouncilTests.Council council) : IClassFixture<SampleCouncilTests.Council>
{
    private const string Now = "2026-11-19T08:00";

    [Fact]
    public void Write_AnyFile_IsReadWithoutRejectionOrNotice()
    {
        foreach (var (rejected, notices) in new[]
        {
            (council.Localities.Rejected, council.Localities.Notices),
            (council.Teams.Rejected, council.Teams.Notices),
            (council.Workers.Rejected, council.Workers.Notices),
            (council.Children.Rejected, council.Children.Notices),
            (council.Contacts.Rejected, council.Contacts.Notices),
            (council.Referrals.Rejected, council.Referrals.Notices),
            (council.Reviews.Rejected, council.Reviews.Notices),
            (council.Assessments.Rejected, council.Assessments.Notices),
            (council.Enquiries.Rejected, council.Enquiries.Notices),
            (council.Audits.Rejected, council.Audits.Notices),
        })
        {
            Assert.Empty(rejected);
            Assert.Empty(notices);
        }
    }

    [Fact]
    public void Write_Counts_AreThoseAskedFor()
    {
        Assert.Equal(12_000, council.Contacts.Rows.Count);
        Assert.Equal(6, council.Localities.Rows.Count);
        Assert.InRange(council.Teams.Rows.Count, 11, 15);
        Assert.Equal("2023-11-19", council.Contacts.Rows.Min(row => row.ReceivedAt[..10]));
        Assert.Equal("2026-11-19", council.Contacts.Rows.Max(row => row.ReceivedAt[..10]));
    }

    [Fact]
    public void Write_Ids_AreDistinctAndKnown()
    {
        var children = council.Children.Rows.Select(row => row.ChildId).ToHashSet();
        var workers = council.Workers.Rows.Select(row => row.WorkerId).ToHashSet();
        var teams = council.Teams.Rows.Select(row => row.TeamId).ToHashSet();
        var contacts = council.Contacts.Rows.ToDictionary(row => row.ContactId);
        Assert.Equal(council.Children.Rows.Count, children.Count);
        Assert.All(council.Workers.Rows, row => Assert.Contains(row.TeamId, teams));
        Assert.All(council.Contacts.Rows, row =>
        {
            Assert.Contains(row.ChildId, children);
            Assert.Contains(row.TeamId, teams);
            Assert.True(row.WorkerId.Length == 0 || workers.Contains(row.WorkerId));
        });
        Assert.All(council.Referrals.Rows, row =>
        {
            var contact = contacts[row.ContactId];
            Assert.True(Outcomes.IsReferral(contact.Outcome));
            Assert.Equal((contact.ChildId, contact.Source), (row.ChildId, row.Source));
            Assert.Contains(row.TeamId, teams);
            Assert.Equal(row.Nfa, row.Route == Routes.None);
        });
    }

    [Fact]
    public void Write_Times_AreInOrderAndNotAfterNow()
    {
        Assert.All(council.Contacts.Rows, row =>
        {
            var received = LocalMoment.Parse(row.ReceivedAt);
            Assert.True(string.CompareOrdinal(row.ReceivedAt, Now) < 0);
            Assert.True(row.DecidedAt.Length == 0 || row.Outcome.Length > 0);
            if (row.DecidedAt.Length == 0) return;
            Assert.True(string.CompareOrdinal(row.DecidedAt, Now) <= 0);
            var decided = LocalMoment.Parse(row.DecidedAt);
            Assert.False(decided.IsBefore(received), $"{row.ContactId}: {row.ReceivedAt} {row.DecidedAt}");
            if (row.FeedbackAt.Length == 0) return;
            Assert.True(string.CompareOrdinal(row.FeedbackAt, Now) <= 0);
            Assert.False(LocalMoment.Parse(row.FeedbackAt).IsBefore(decided), row.ContactId);
        });
        Assert.All(council.Referrals.Rows, row => Assert.True(string.CompareOrdinal(row.ReferredOn, "2026-11-19") <= 0));
        Assert.All(council.Workers.Rows, row => Assert.True(row.To.Length == 0 || string.CompareOrdinal(row.From, row.To) < 0));
    }

    [Fact]
    public void Write_ReferralsBySource_HaveEnglandsShares()
    {
        foreach (var (group, england) in new[] { ("Police", 177_210), ("Schools", 126_460), ("Health services", 91_370), ("LA services", 87_980), ("Individual", 49_870) })
        {
            var share = Share(council.Referrals.Rows, row => ReferralSources.GroupOf(row.Source) == group);
            Assert.InRange(share - (england / 621_880d), -0.03, 0.03);
        }
    }

    [Fact]
    public void Write_Conversion_IsAboutAQuarterForEveryLargeSource()
    {
        foreach (var group in new[] { "Police", "Schools", "Health services", "LA services", "Individual" })
        {
            var decided = council.Contacts.Rows.Where(row => ReferralSources.GroupOf(row.Source) == group && row.Outcome.Length > 0).ToList();
            Assert.InRange(Share(decided, row => Outcomes.IsReferral(row.Outcome)), 0.2, 0.34);
        }
    }

    [Fact]
    public void Write_Decisions_AreMostlyWithinAWorkingDayAndSomeAreOpen()
    {
        var calendar = new WorkingDayCalendar(BankHolidays.Own);
        var timed = council.Contacts.Rows.Where(row => row.DecidedAt.Length > 0).ToList();
        var inTime = Share(timed, row => calendar.WorkingDays(LocalMoment.Parse(row.ReceivedAt).Day, LocalMoment.Parse(row.DecidedAt).Day) <= 1);
        Assert.InRange(inTime, 0.85, 0.95);
        Assert.InRange(council.Contacts.Rows.Count(row => row.Outcome.Length == 0), 5, 120);
    }

    [Fact]
    public void Write_ChildrenWhoComeBack_AreThereInPlausibleShares()
    {
        var repeats = AgainWithinAYear(council.Contacts.Rows.Select(row => (row.ChildId, row.ReceivedAt[..10])));
        var rereferrals = AgainWithinAYear(council.Referrals.Rows.Select(row => (row.ChildId, row.ReferredOn)));
        Assert.InRange(repeats, 0.3, 0.42);
        Assert.InRange(rereferrals, 0.18, 0.26);
        Assert.InRange(Share(council.Referrals.Rows, row => row.Nfa), 0.05, 0.08);
    }

    [Fact]
    public void Write_Reviews_AreOfDecisionsMadeBeforeAndMostlyAgreed()
    {
        var contacts = council.Contacts.Rows.ToDictionary(row => row.ContactId);
        Assert.InRange(council.Reviews.Rows.Count, 1_750, 156 * 12);
        Assert.Equal(council.Reviews.Rows.Count, council.Reviews.Rows.Select(row => row.ContactId).Distinct().Count());
        Assert.All(council.Reviews.Rows, row =>
        {
            Assert.True(string.CompareOrdinal(contacts[row.ContactId].DecidedAt[..10], row.ReviewedOn) < 0, row.ReviewId);
            Assert.True(string.CompareOrdinal(row.ReviewedOn, Now) < 0);
        });
        Assert.InRange(Share(council.Reviews.Rows, row => row.Verdict == Verdicts.Agree), 0.85, 0.95);
        foreach (var verdict in Verdicts.Codes.Values) Assert.Contains(council.Reviews.Rows, row => row.Verdict == verdict);
    }

    [Fact]
    public void Write_Assessments_FollowReferralsAndGetFaster()
    {
        var referrals = council.Referrals.Rows.ToDictionary(row => row.ReferralId);
        var calendar = new WorkingDayCalendar(BankHolidays.Own);
        Assert.All(council.Assessments.Rows, row =>
        {
            Assert.Equal((referrals[row.ReferralId].ChildId, false), (row.ChildId, referrals[row.ReferralId].Nfa));
            Assert.True(string.CompareOrdinal(referrals[row.ReferralId].ReferredOn, row.StartedOn) <= 0);
            Assert.Equal(row.SubmittedOn.Length > 0, row.Factors.Length > 0);
            InOrder(row.StartedOn, row.SubmittedOn, row.AuthorisedOn);
        });
        var ended = council.Assessments.Rows.Where(row => row.AuthorisedOn.Length > 0).ToList();
        Assert.InRange(Share([.. ended.Where(row => row.AuthorisedOn[..4] == "2024")], InTime), 0.66, 0.78);
        Assert.InRange(Share([.. ended.Where(row => row.AuthorisedOn[..4] == "2026")], InTime), 0.76, 0.88);
        Assert.InRange(Share(ended, row => AssessmentOutcomes.IsService(row.Outcome)), 0.4, 0.54);
        Assert.InRange(council.Assessments.Rows.Count(row => row.AuthorisedOn.Length == 0), 60, 300);

        bool InTime(AssessmentRow row) => calendar.WorkingDays(Day(referrals[row.ReferralId].ReferredOn), Day(row.AuthorisedOn)) <= 45;
    }

    [Fact]
    public void Write_EnquiriesAndAudits_AreInOrder()
    {
        Assert.NotEmpty(council.Enquiries.Rows);
        Assert.All(council.Enquiries.Rows, row =>
        {
            InOrder(row.StrategyOn, row.VisitOn);
            InOrder(row.StrategyOn, row.IcpcOn, row.ConcludedOn);
        });
        Assert.NotEmpty(council.Audits.Rows);
        Assert.All(council.Audits.Rows, row =>
        {
            InOrder(row.AuditedOn, row.ModeratedOn);
            Assert.Equal(row.ModeratedGrade.Length > 0, row.ModeratedOn.Length > 0);
        });
    }

    /// <summary>Of days, where given: each on or after the one before, and none today or later.</summary>
    private static void InOrder(params string[] days)
    {
        var given = days.Where(day => day.Length > 0).ToList();
        Assert.Equal(given.Order(StringComparer.Ordinal), given);
        Assert.All(given, day => Assert.True(string.CompareOrdinal(day, Now) < 0));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    [Fact]
    public void Write_Schools_ReferInTermTime()
    {
        var schools = council.Contacts.Rows.Where(row => row.Source == "2A").ToList();
        Assert.True(schools.Count(row => row.ReceivedAt[5..7] == "08") * 5 < schools.Count(row => row.ReceivedAt[5..7] == "10"));
    }

    [Fact]
    public void Write_SameOptions_GivesTheSameBytesAndAnotherSeedDoesNot()
    {
        var options = new CouncilOptions { Today = new DateOnly(2024, 2, 29), Contacts = 500, Years = 1 };
        var first = Bytes(options);
        Assert.Equal(first, Bytes(options));
        Assert.NotEqual(first, Bytes(options with { Seed = 2 }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Write_TinyCouncil_HasExactlyTheContacts(int contacts)
    {
        using var folder = new ImportFolder();
        SampleCouncilFiles.Write(folder.Path, new CouncilOptions { Today = new DateOnly(2026, 11, 16), Contacts = contacts, Years = 1 });
        var file = ImportSource.Open(folder.Path).Files.Single(file => file.Kind == ImportKind.Contacts);
        Assert.Equal(contacts, Imported<ContactRow>.Of(file).Rows.Count);
    }

    private static string Bytes(CouncilOptions options)
    {
        using var folder = new ImportFolder();
        SampleCouncilFiles.Write(folder.Path, options);
        return string.Join('\n', System.IO.Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private static double Share<T>(IReadOnlyCollection<T> rows, Func<T, bool> counts) => (double)rows.Count(counts) / rows.Count;

    /// <summary>The share of rows, after the first year, whose child has a row on an earlier day of the twelve months before.</summary>
    private static double AgainWithinAYear(IEnumerable<(string Child, string Day)> rows)
    {
        var days = rows.GroupBy(row => row.Child, row => DateOnly.Parse(row.Day, null)).Select(child => child.ToList());
        var counted = days.SelectMany(child => child
            .Where(day => day >= new DateOnly(2024, 11, 19))
            .Select(day => child.Any(earlier => earlier < day && earlier >= day.AddYears(-1)))).ToList();
        return (double)counted.Count(again => again) / counted.Count;
    }

    public sealed class Council
    {
        public Council()
        {
            using var folder = new ImportFolder();
            // A Thursday, so that contacts of the last night's small hours are there.
            SampleCouncilFiles.Write(folder.Path, new CouncilOptions { Today = new DateOnly(2026, 11, 19) });
            var files = ImportSource.Open(folder.Path).Files;
            Localities = Imported<LocalityRow>.Of(files[0]);
            Teams = Imported<TeamRow>.Of(files[1]);
            Workers = Imported<WorkerRow>.Of(files[2]);
            Children = Imported<ChildRow>.Of(files[3]);
            Contacts = Imported<ContactRow>.Of(files[4]);
            Referrals = Imported<ReferralRow>.Of(files[5]);
            Reviews = Imported<ReviewRow>.Of(files[6]);
            Assessments = Imported<AssessmentRow>.Of(files[7]);
            Enquiries = Imported<EnquiryRow>.Of(files[8]);
            Audits = Imported<AuditRow>.Of(files[9]);
        }

        internal Imported<LocalityRow> Localities { get; }

        internal Imported<TeamRow> Teams { get; }

        internal Imported<WorkerRow> Workers { get; }

        internal Imported<ChildRow> Children { get; }

        internal Imported<ContactRow> Contacts { get; }

        internal Imported<ReferralRow> Referrals { get; }

        internal Imported<ReviewRow> Reviews { get; }

        internal Imported<AssessmentRow> Assessments { get; }

        internal Imported<EnquiryRow> Enquiries { get; }

        internal Imported<AuditRow> Audits { get; }
    }
}
