using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.AnnexA.Tests.Workbooks;

/// <summary>Lists 4 and 5 of Annex A workbooks: assessments, and section 47 enquiries with their conferences.</summary>
public sealed class CaseListTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    private static readonly object[] List4Headings =
    [
        "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Does the Child have a Disability", "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment", "Continuous Assessment Date of Authorisation",
        "Was the child assessed as requiring LA children’s social care support", "Allocated Team", "Allocated Worker",
    ];

    private static readonly object[] List5Headings =
    [
        "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Does the Child have a Disability",
        "Strategy discussion initiating Section 47 Enquiry Start Date", "Was an Initial Child Protection Conference deemed unnecessary?",
        "Date of Initial Child Protection Conference", "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        "Number of Section 47 Enquiries in the last 12 months", "Number of ICPCs in the last 12 months", "Allocated Team", "Allocated Worker",
    ];

    private static readonly DateOnly Day = new(2026, 3, 31);

    [Fact]
    public void List4_AnyRow_GivesAnAssessmentWithoutOutcomeByKindOrDaySeen()
    {
        var read = Assessments(["K1", "M", "WBRI", null, 4, "b) No", Day, "a) Yes", "05/06/2026", "a) Yes", "North Assessment", "A Worker"]);

        Assert.Equal(
            new AssessmentRow
            {
                Line = 2, AssessmentId = "annexa:4:K1|2026-03-31", ChildId = "K1", StartedOn = "2026-03-31", AuthorisedOn = "2026-06-05", TeamName = "North Assessment",
                OutcomeSupplied = false, ChildSeenSupplied = false,
            },
            Assert.Single(read.Rows));
        Assert.Empty(read.Notices);
    }

    [Fact]
    public void List4_OpenAssessment_HasNoAuthorisation() =>
        Assert.Equal("", Assert.Single(Assessments(["K1", "M", "WBRI", null, 4, "b) No", Day, "b) No", null, null, null, null]).Rows).AuthorisedOn);

    [Fact]
    public void List4_NoStart_IsRejected()
    {
        var note = Assert.Single(Assessments(["K1", "M", "WBRI", null, 4, "b) No", null, "b) No", null, null, null, null]).Rejected);
        Assert.Equal(("Continuous Assessment Start Date", "A value is required."), (note.Column, note.Reason));
    }

    [Theory]
    [InlineData("a) Yes", "false")]
    [InlineData("b) No", "true")]
    [InlineData(null, "")]
    public void List5_ConferenceUnnecessary_IsTheOppositeOfRequired(string? unnecessary, string required)
    {
        var read = Enquiries(["K1", "F", "WBRI", null, 4, "b) No", Day, unnecessary, "17/04/2026", "a) Yes", 0, 0, "North Assessment", "A Worker"]);

        Assert.Equal(
            new EnquiryRow
            {
                Line = 2, S47Id = "annexa:5:K1|2026-03-31", ChildId = "K1", StrategyOn = "2026-03-31", IcpcRequired = required, IcpcOn = "2026-04-17",
                TeamName = "North Assessment", CourseSupplied = false,
            },
            Assert.Single(read.Rows));
        Assert.Empty(read.Notices);
    }

    [Fact]
    public void List5_NeitherYesNorNo_IsRejected()
    {
        var note = Assert.Single(Enquiries(["K1", "F", "WBRI", null, 4, "b) No", Day, "perhaps", null, null, 0, 0, null, null]).Rejected);
        Assert.Equal(("Was an Initial Child Protection Conference deemed unnecessary?", "perhaps"), (note.Column, note.Value));
    }

    public void Dispose() => _folder.Dispose();

    private Imported<AssessmentRow> Assessments(object?[] row) => Imported<AssessmentRow>.Of(Open("List_4", List4Headings, row));

    private Imported<EnquiryRow> Enquiries(object?[] row) => Imported<EnquiryRow>.Of(Open("List 5", List5Headings, row));

    private ImportFile Open(string sheet, object[] headings, object?[] row) =>
        ImportSource.Open(new WorkbookFile().Sheet(sheet, headings, row).Save(Path.Combine(_folder.Path, "Annex_A.xlsx"))).Files[1];
}
