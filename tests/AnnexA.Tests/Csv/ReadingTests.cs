using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA.Tests.Csv;

/// <summary>The paragraph "Reading" of the import format.</summary>
public sealed class ReadingTests
{
    private const string Full =
        """
        contact_id,child_id,received_at,source,mode,locality_id,team_id,primary_need,worker_id,hand_offs,outcome,decided_at,feedback_at
        C1,K1,2026-03-31T09:05,6,conversation,L1,T1,N1,W1,2,referral_assessment,2026-03-31 16:40:59,01/04/2026

        """;

    [Fact]
    public void Read_EveryColumn_GivesTheWholeRow()
    {
        var row = Assert.Single(Imported<ContactRow>.From("contacts.csv", Full).Rows);
        Assert.Equal(
            new ContactRow
            {
                Line = 2,
                ContactId = "C1",
                ChildId = "K1",
                ReceivedAt = "2026-03-31T09:05",
                Source = "6",
                Mode = "conversation",
                LocalityId = "L1",
                TeamId = "T1",
                PrimaryNeed = "N1",
                WorkerId = "W1",
                HandOffs = 2,
                Outcome = "referral_assessment",
                DecidedAt = "2026-03-31T16:40",
                FeedbackAt = "2026-04-01",
                OutcomeSupplied = true,
            },
            row);
    }

    [Theory]
    [InlineData("child_id\nK1\nK2\nK3\n", 2, new[] { "", "", "" })]
    [InlineData("child_id,restricted\nK1,true\nK2, \nK3,\n", 3, new[] { "true", "", "" })]
    [InlineData("child_id,restricted\nK1,TRUE\nK2,false\n", 0, new[] { "true", "false" })]
    public void Read_RestrictedBlankOrMissing_IsNotGivenWithOneNotice(string file, long line, string[] restricted)
    {
        var read = Imported<ChildRow>.From("children.csv", file);
        Assert.Equal(restricted, read.Rows.Select(row => row.HasRestricted ? row.Restricted ? "true" : "false" : ""));
        if (line == 0) Assert.Empty(read.Notices);
        else Assert.Equal((line, "restricted"), (Assert.Single(read.Notices).Line, read.Notices[0].Column));
    }

    [Fact]
    public void Read_ByteOrderMark_IsNotPartOfTheFirstHeading() =>
        Assert.Equal("C1", Assert.Single(Imported<ContactRow>.From("contacts.csv", "\uFEFF" + Full).Rows).ContactId);

    [Fact]
    public void Read_HeadingsInAnotherOrderAndCase_FindsEveryColumn()
    {
        var row = Assert.Single(Imported<ContactRow>.From(
            "Contacts.CSV", "SOURCE, Child_Id ,received_AT,contact_id\r\n3a,K1,31/03/2026,C1\r\n").Rows);
        Assert.Equal(("C1", "K1", "2026-03-31", "3A"), (row.ContactId, row.ChildId, row.ReceivedAt, row.Source));
    }

    [Fact]
    public void Read_CellsInAnyCaseAndWithBlanks_AreTrimmedAndCanonical()
    {
        var row = Assert.Single(Imported<ContactRow>.From(
            "contacts.csv",
            "contact_id,child_id,received_at,source,mode,primary_need,outcome\n"
            + " C1 ,\u00a0K1\t, 2026-03-31 ,\" 5d \",Conversation,n0,REFERRAL_STRATEGY\n").Rows);
        Assert.Equal(
            ("C1", "K1", "2026-03-31", "5D", "conversation", "N0", "referral_strategy"),
            (row.ContactId, row.ChildId, row.ReceivedAt, row.Source, row.Mode, row.PrimaryNeed, row.Outcome));
    }

    [Fact]
    public void Read_QuotedLineBreaks_LineIsWhereTheRecordStarts()
    {
        var read = Imported<ChildRow>.From(
            "children.csv",
            "child_id,first_name,last_name,sex\r\nK1,\"Ann\r\nMarie\tJo\",\"O\"\"Neil, junior\",F\r\nK2,,,X\r\nK3,,,M\r\n");
        Assert.Equal("Ann Marie Jo", read.Rows[0].FirstName);
        Assert.Equal("O\"Neil, junior", read.Rows[0].LastName);
        Assert.Equal([2L, 5L], read.Rows.Select(row => row.Line));
        Assert.Equal(4, Assert.Single(read.Rejected).Line);
    }

    [Fact]
    public void Read_BlankBeforeAQuote_StillQuotes() =>
        Assert.Equal(
            "North, and East",
            Assert.Single(Imported<LocalityRow>.From("localities.csv", "locality_id,name\nL1, \"North, and East\" \n").Rows).Name);

    [Fact]
    public void Read_UnknownColumn_IsIgnoredWithANotice()
    {
        var read = Imported<LocalityRow>.From("localities.csv", "locality_id,colour,name\nL1,red,North\n");
        Assert.Equal("North", Assert.Single(read.Rows).Name);
        var notice = Assert.Single(read.Notices);
        Assert.Equal((1L, "colour"), (notice.Line, notice.Column));
    }

    [Fact]
    public void Read_NoOutcomeColumn_OutcomeIsNotSupplied()
    {
        var row = Assert.Single(Imported<ContactRow>.From(
            "contacts.csv", "contact_id,child_id,received_at,source\nC1,K1,2026-03-31,6\n").Rows);
        Assert.False(row.OutcomeSupplied);
        Assert.False(row.HasHandOffs);
    }

    [Theory]
    [InlineData("2026-03-29T01:30", "2026-03-29T02:30")]
    [InlineData("2026-10-25T01:30", "2026-10-25T01:30")]
    public void Read_TimeWhileTheClocksChange_IsSettledWithANotice(string written, string read)
    {
        var file = Imported<ContactRow>.From(
            "contacts.csv", $"contact_id,child_id,received_at,source\nC1,K1,{written},6\n");
        Assert.Equal(read, Assert.Single(file.Rows).ReceivedAt);
        var notice = Assert.Single(file.Notices);
        Assert.Equal((2L, "received_at", written), (notice.Line, notice.Column, notice.Value));
    }

    [Fact]
    public void Read_SpellThatEndsWhenItStarts_IsLeftToTheDirectory()
    {
        var read = Imported<WorkerRow>.From(
            "workers.csv",
            "worker_id,team_id,role,engagement,fte,from,to\nW1,T1,Social_Worker,AGENCY,.85,01/04/2026,2026-04-01\n");
        var row = Assert.Single(read.Rows);
        Assert.Equal(("social_worker", "agency", 85), (row.Role, row.Engagement, row.FteHundredths));
        Assert.Equal(("2026-04-01", "2026-04-01"), (row.From, row.To));
        Assert.Empty(read.Notices);
    }

    [Fact]
    public void Read_SeveralDisabilities_AreCanonicalAndOnce()
    {
        var row = Assert.Single(Imported<ChildRow>.From("children.csv", "child_id,disability\nK1,\"ld aut  LD\"\n").Rows);
        Assert.Equal("LD AUT", row.Disability);
    }

    [Fact]
    public void Read_BlankLinesAndRows_AreNoRows()
    {
        var read = Imported<LocalityRow>.From("localities.csv", "locality_id,name\n\nL1,North\n,\n , \n");
        Assert.Equal(3, Assert.Single(read.Rows).Line);
        Assert.Empty(read.Rejected);
        Assert.Contains("2 blank rows", Assert.Single(read.Notices).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadingsOnly_HasNoRows()
    {
        var read = Imported<LocalityRow>.From("localities.csv", "locality_id,name");
        Assert.Empty(read.Rows);
        Assert.Empty(read.Rejected);
        Assert.Empty(read.Notices);
    }

    [Fact]
    public void Read_Twice_GivesTheSameAgain()
    {
        using var folder = new ImportFolder();
        var file = ImportSource.Open(folder.Write("contacts.csv", Full)).Files.Single();
        Assert.Equal(Imported<ContactRow>.Of(file).Rows, Imported<ContactRow>.Of(file).Rows);
    }
}
