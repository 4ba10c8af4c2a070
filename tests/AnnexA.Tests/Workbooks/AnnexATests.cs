using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsWorkPerf.AnnexA.Tests.Workbooks;

/// <summary>Annex A workbooks in the forms that are met (domain reference, section 2).</summary>
public sealed class AnnexATests : IDisposable
{
    private readonly ImportFolder _folder = new();

    private static readonly object[] List1Headings =
        ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of Contact", "Contact Source"];

    private static readonly object[] List3Headings =
    [
        "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of referral",
        "Referral Source", "Referral NFA?", "Number of Referrals in Last 12 Months", "Allocated Team", "Allocated Worker",
    ];

    private static readonly DateOnly Born = new(2014, 5, 6);
    private static readonly DateOnly Day = new(2026, 3, 31);

    [Fact]
    public void List1_WithTitleRow_GivesContactsWithoutOutcome()
    {
        var source = Open(new WorkbookFile().Sheet(
            "List_1",
            ["List 1: Contacts"],
            List1Headings,
            [123, "b) Female", "a) WBRI", Born, 11, Day, "q) 6: Police"]));
        var contacts = Imported<ContactRow>.Of(source.Files[1]);
        Assert.Equal(
            new ContactRow
            {
                Line = 3,
                ContactId = "annexa:1:123|2026-03-31|6",
                ChildId = "123",
                ReceivedAt = "2026-03-31",
                Source = "6",
                OutcomeSupplied = false,
            },
            Assert.Single(contacts.Rows));
        Assert.Empty(contacts.Notices);
        Assert.Equal(
            new ChildRow { Line = 3, ChildId = "123", Sex = "F", Ethnicity = "WBRI", BirthDate = "2014-05-06", DetailsSupplied = false },
            Assert.Single(Imported<ChildRow>.Of(source.Files[0]).Rows));
    }

    [Fact]
    public void List3_WithoutTitleRow_GivesReferralsWithoutRoute()
    {
        var source = Open(new WorkbookFile().Sheet(
            "List 3",
            List3Headings,
            ["K1", "M", "WBRI", null, null, "31/03/2026", "p1) 5D: LA services", "a) Yes", 2, " North\nassessment ", "A Worker"]));
        Assert.Equal(
            new ReferralRow
            {
                Line = 2,
                ReferralId = "annexa:3:K1|2026-03-31|5D",
                ChildId = "K1",
                ReferredOn = "2026-03-31",
                Source = "5D",
                Nfa = true,
                RouteSupplied = false,
                TeamName = "North assessment",
            },
            Assert.Single(Imported<ReferralRow>.Of(source.Files[1]).Rows));
    }

    [Fact]
    public void Headings_InTheVariantsOfTools_AreFound()
    {
        var source = Open(new WorkbookFile().Sheet(
            "list_3 ",
            ["child unique id ", "GENDER", "Ethnicity", "Date of  Birth", "Age", "Date of Referral", "Referral\u00a0Source", "Referral NFA", "Notes"],
            ["K1", "F", "WBRI", Born, 3, Day, "6", "no", "x"]));
        var read = Imported<ReferralRow>.Of(source.Files[1]);
        Assert.Equal("6", Assert.Single(read.Rows).Source);
        Assert.Equal("Notes", Assert.Single(read.Notices).Column);
    }

    [Theory]
    [InlineData("q) 6: Police", "6")]
    [InlineData("q) 6:Police", "6")]
    [InlineData("6: Police", "6")]
    [InlineData("q) 6", "6")]
    [InlineData("POLICE", "6")]
    [InlineData("school", "2A")]
    [InlineData("a) 1a: Individual", "1A")]
    [InlineData("u) 10: Unknown", "10")]
    [InlineData("Anonymous", "9")]
    public void Source_InAnyForm_IsItsCode(string written, string code) =>
        Assert.Equal(code, Assert.Single(Contacts(["K1", null, null, null, null, Day, written]).Rows).Source);

    [Theory]
    [InlineData("Health")]
    [InlineData("Health services")]
    [InlineData("q) 66: Police")]
    [InlineData("Individual")]
    public void Source_WithoutOneCode_RejectsTheRow(string written)
    {
        var note = Assert.Single(Contacts(["K1", null, null, null, null, Day, written]).Rejected);
        Assert.Equal((2L, "Contact Source", written), (note.Line, note.Column, note.Value));
    }

    [Theory]
    [InlineData("a) Male", "M")]
    [InlineData("Female", "F")]
    [InlineData("f", "F")]
    [InlineData("c) Not stated/recorded", "U")]
    [InlineData("d) Neither", "U")]
    public void Gender_InAnyForm_IsASex(string written, string sex) =>
        Assert.Equal(sex, Child(["K1", written, null, null, null, Day, "6"]).Sex);

    [Theory]
    [InlineData("s) NOBT", "NOBT")]
    [InlineData("t) NOBT", "NOBT")]
    [InlineData("u) UNKNOWN", "NOBT")]
    [InlineData("apkn", "APKN")]
    public void Ethnicity_InAnyForm_IsItsCode(string written, string code) =>
        Assert.Equal(code, Child(["K1", null, written, null, null, Day, "6"]).Ethnicity);

    [Fact]
    public void Child_NotYetBorn_HasAnExpectedBirthDate()
    {
        var child = Child(["K1", null, null, new DateOnly(2026, 8, 1), -1, Day, "6"]);
        Assert.Equal(("", "2026-08-01"), (child.BirthDate, child.ExpectedBirthDate));
    }

    [Fact]
    public void Children_OnSeveralRowsAndLists_AreOneEachAndCompleted()
    {
        var source = Open(new WorkbookFile()
            .Sheet("List 1", List1Headings, ["K1", "M", null, null, null, Day, "6"], ["K2", null, null, null, null, Day, "6"])
            .Sheet("List 3", List3Headings, ["K1", null, "WBRI", Born, 11, Day, "6", "No"]));
        Assert.Equal(
            [
                new ChildRow { Line = 2, ChildId = "K1", Sex = "M", Ethnicity = "WBRI", BirthDate = "2014-05-06" },
                new ChildRow { Line = 3, ChildId = "K2" },
            ],
            Imported<ChildRow>.Of(source.Files[0]).Rows);
    }

    [Fact]
    public void Days_InAWorkbookThatCountsFrom1904_AreTheSameDays()
    {
        var workbook = new WorkbookFile { CountsFrom1904 = true }
            .Sheet("List 1", List1Headings, ["K1", null, null, Born, null, Day, "6"]);
        Assert.Equal("2026-03-31", Assert.Single(Imported<ContactRow>.Of(Open(workbook).Files[1]).Rows).ReceivedAt);
    }

    [Theory]
    [InlineData(46112.75, "2026-03-31")]
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("2026-03-31 00:00:00", "2026-03-31")]
    public void Day_AsNumberOrText_IsRead(object written, string day) =>
        Assert.Equal(day, Assert.Single(Contacts(["K1", null, null, null, null, written, "6"]).Rows).ReceivedAt);

    [Theory]
    [InlineData("soon")]
    [InlineData("03/31/2026")]
    [InlineData("20260331")]
    [InlineData(0)]
    public void Day_ThatIsNone_RejectsTheRow(object written) =>
        Assert.Equal("Date of Contact", Assert.Single(Contacts(["K1", null, null, null, null, written, "6"]).Rejected).Column);

    [Fact]
    public void Cells_InlineFormulaAndErrorValues_AreReadAsTheyShow()
    {
        var read = Contacts(
            [
                new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Run(new Text("K")), new Run(new Text("1"))) },
                null, null, null, null, Day,
                new Cell { DataType = CellValues.String, CellFormula = new CellFormula("A1"), CellValue = new CellValue("q) 6: Police") },
            ],
            ["K2", null, null, null, null, Day, new Cell { DataType = CellValues.Error, CellValue = new CellValue("#N/A") }]);
        Assert.Equal("K1", Assert.Single(read.Rows).ChildId);
        Assert.Equal("#N/A", Assert.Single(read.Rejected).Value);
    }

    [Fact]
    public void Rows_WithoutText_AreNoRows()
    {
        var read = Contacts([null, " "], ["K1", null, null, null, null, Day, "6"]);
        Assert.Equal(3, Assert.Single(read.Rows).Line);
        Assert.Empty(read.Rejected);
    }

    [Fact]
    public void Id_OfALongKey_IsShortenedAndAlwaysTheSame()
    {
        var child = new string('9', 64);
        var first = Assert.Single(Contacts([child, null, null, null, null, Day, "6"]).Rows).ContactId;
        Assert.InRange(first.Length, 1, 64);
        Assert.Equal(first, Assert.Single(Contacts([child, "M", null, null, null, Day, "q) 6: Police"]).Rows).ContactId);
        Assert.NotEqual(first, Assert.Single(Contacts([child, null, null, null, null, Day, "7"]).Rows).ContactId);
    }

    [Fact]
    public void Lists_OfOtherKinds_AreLeftOut()
    {
        var source = Open(new WorkbookFile().Sheet("Guidance", ["x"]).Sheet("List_6", ["x"]).Sheet("List 7", ["x"]));
        Assert.Empty(source.Files);
        Assert.Equal(["Annex_A.xlsx, list 6", "Annex_A.xlsx, list 7"], source.LeftOut.Select(left => left.Name));
    }

    public void Dispose() => _folder.Dispose();

    private ChildRow Child(object?[] row) => Assert.Single(Imported<ChildRow>.Of(OpenList1([row]).Files[0]).Rows);

    private Imported<ContactRow> Contacts(params object?[][] rows) => Imported<ContactRow>.Of(OpenList1(rows).Files[1]);

    private ImportSource OpenList1(object?[][] rows) => Open(new WorkbookFile().Sheet("List 1", [List1Headings, .. rows]));

    private ImportSource Open(WorkbookFile workbook) =>
        ImportSource.Open(workbook.Save(Path.Combine(_folder.Path, "Annex_A.xlsx")));
}
