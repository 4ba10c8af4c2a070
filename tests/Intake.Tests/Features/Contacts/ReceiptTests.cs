using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Tests.Features.Contacts;

/// <summary>When a contact can have been received, and whether it is the same one again.</summary>
public sealed class ReceiptTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private Child AddChild(string born, string expected, bool restricted = false) => intake.Children(Roles.Manager).AddChild(new AddChildRequest
    {
        RequestId = IntakeHost.Key(), Child = new Child { LastName = "Bright", BirthDate = born, ExpectedBirthDate = expected, Restricted = restricted }
    });

    [Theory]
    [InlineData("2015-03-27", "", "2015-03-26", "BEFORE_BIRTH")]
    [InlineData("2015-03-27", "", "2015-03-27", "")]
    // Ten months before it was expected.
    [InlineData("", "2026-07-20", "2025-09-19", "BEFORE_BIRTH")]
    [InlineData("", "2026-07-20", "2025-09-20", "")]
    // Born since: contacts of the time before stay right.
    [InlineData("2026-03-01", "2026-03-10", "2025-06-01", "")]
    [InlineData("2026-03-01", "2026-03-10", "2025-05-09", "BEFORE_BIRTH")]
    [InlineData("", "", "2005-01-01", "")]
    [InlineData("", "", "2004-12-31", "BEFORE_CALENDAR")]
    [InlineData("", "", "0206-03-16", "BEFORE_CALENDAR")]
    public void LogContact_DayOfReceipt_IsBoundByTheChildAndTheCalendar(string born, string expected, string received, string reason)
    {
        var child = AddChild(born, expected);

        if (reason.Length == 0) Assert.Equal(received, intake.LogContact(child.ChildId, request => request.ReceivedAt = received).ReceivedAt);
        else
        {
            var violation = Assert.Single(Refused.With<InvalidInput>(() => intake.LogContact(child.ChildId, request => request.ReceivedAt = received)).Violations);
            Assert.Equal(("received_at", reason), (violation.Field, violation.Reason));
            // A birth date is nothing to repeat in a message.
            if (born.Length > 0) Assert.DoesNotContain(born, violation.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LogContact_RestrictedChild_SaysNothingOfTheBirthToThoseWhoMayNotOpenIt()
    {
        var child = AddChild("2015-03-27", "", restricted: true);

        Assert.Equal("2015-03-26", intake.LogContact(child.ChildId, request => request.ReceivedAt = "2015-03-26").ReceivedAt);
        Assert.Equal(("received_at", "BEFORE_BIRTH"), Refused.Field(() => intake.Contacts(Roles.Manager).LogContact(
            new LogContactRequest { RequestId = IntakeHost.Key(), ChildId = child.ChildId, Source = "6", ReceivedAt = "2015-03-26" })));
    }

    [Fact]
    public void LogContact_WithoutATime_IsTakenWhateverTheRecordSays()
    {
        var child = AddChild("", "2031-01-01");

        Assert.Equal("2026-03-17T10:30", intake.LogContact(child.ChildId, request => request.ReceivedAt = "").ReceivedAt);
    }

    [Fact]
    public void LogContact_RefuseRepeat_RefusesTheSameKindOnly()
    {
        var child = intake.AddChild();
        var key = IntakeHost.Key();
        void Careful(LogContactRequest request) => (request.Mode, request.RefuseRepeat) = ("written", true);
        var first = intake.LogContact(child.ChildId, request => { Careful(request); request.RequestId = key; });

        var refusal = Refused.With<RuleBroken>(() => intake.LogContact(child.ChildId, Careful));

        Assert.Equal(("LOGGED_ALREADY", "contact/" + first.ContactId), (refusal.Rule, refusal.Subject));
        Assert.Equal(first, intake.LogContact(child.ChildId, request => { Careful(request); request.RequestId = key; }));
        intake.LogContact(child.ChildId, request => { Careful(request); request.Mode = "online"; });
        intake.LogContact(child.ChildId, request => { Careful(request); request.Source = "9"; });
        intake.LogContact(more: Careful);
        Assert.NotEqual(first.ContactId, intake.LogContact(child.ChildId, request => request.Mode = "written").ContactId);
    }

    [Fact]
    public async Task ImportContacts_DayThatLooksWrong_IsTakenWithANotice()
    {
        var child = "C-" + IntakeHost.Key()[..8];
        await intake.ImportAsync(new ChildRow { Line = 2, ChildId = child, LastName = "Bright", BirthDate = "2015-03-27", DetailsSupplied = true });

        var report = await intake.ImportAsync(Row(2, "2015-03-26"), Row(3, "2015-03-27"), Row(4, "2026-03-18"), Row(5, "2032-01-01"), Row(6, "1926-03-16", "X-" + child));

        Assert.Equal((5, 5), (report.Read, report.Accepted));
        Assert.Equal(
            ["2:received_at:2015-03-26:Before the child's birth. The row is taken.", "4:received_at:2026-03-18:In the future. The row is taken.",
                "5:received_at:2032-01-01:In the future. The row is taken.", "6:received_at:1926-03-16:In a year for which no bank holidays are known: check it. The row is taken."],
            report.Notes.Where(note => note.Kind == RowNote.Types.Kind.Notice).Select(note => $"{note.Line}:{note.Column}:{note.Value}:{note.Reason}"));

        ContactRow Row(long line, string received, string? of = null) => new()
        {
            Line = line, ContactId = $"{child}-{line}", ChildId = of ?? child, ReceivedAt = received, Source = "6", OutcomeSupplied = true
        };
    }

    [Theory]
    [InlineData("Zoe", "Quist", "2015-03-27", true)]
    [InlineData("ZOË", "quist", "", true)]
    [InlineData("Quist", "Zoe", "2015-03-27", true)]
    [InlineData("Zoe", "Quist", "2015-03-28", false)]
    [InlineData("Zoe", "Quisty", "2015-03-27", false)]
    public void AddChild_RefuseKnown_RefusesTheSameName(string first, string last, string born, bool known)
    {
        if (Find("quist zoe").Count == 0) Add("Zoë", "Quist", "2015-03-27", refuse: false);

        if (!known) Assert.Equal(first, Add(first, last, born, refuse: true).FirstName);
        else
        {
            var refusal = Refused.With<RuleBroken>(() => Add(first, last, born, refuse: true));
            Assert.Equal("KNOWN_CHILD", refusal.Rule);
            Assert.Contains(refusal.Subject, Find("quist zoe").Select(child => "child/" + child.ChildId));
        }
    }

    [Fact]
    public void AddChild_RefuseKnown_SaysNothingOfARestrictedChild()
    {
        Add("Sid", "Sealed", "", refuse: false, restricted: true);

        Assert.Equal("KNOWN_CHILD", Refused.Rule(() => Add("Sid", "Sealed", "", refuse: true, role: Roles.Manager)));
        Assert.Equal("Sid", Add("Sid", "Sealed", "", refuse: true).FirstName);
    }

    private IReadOnlyList<Child> Find(string text) => intake.Children().SearchChildren(new SearchChildrenRequest { Text = text }).Children;

    private Child Add(string first, string last, string born, bool refuse, bool restricted = false, string role = Roles.Practitioner) =>
        intake.Children(restricted ? Roles.Manager : role).AddChild(new AddChildRequest
        {
            RequestId = IntakeHost.Key(), RefuseKnown = refuse, Child = new Child { FirstName = first, LastName = last, BirthDate = born, Restricted = restricted }
        });
}
