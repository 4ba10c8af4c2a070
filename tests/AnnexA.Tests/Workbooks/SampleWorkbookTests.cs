using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Tests.Workbooks;

/// <summary>The published sample workbooks, which stay outside the repository. The counts were read off the sheets.</summary>
public sealed class SampleWorkbookTests
{
    [Theory]
    [InlineData("Annex_A_liia.xlsx", 20, 5, 0, 6, 0, 5, 5)]
    [InlineData("2015-01-sample.xlsx", 4, 0, 0, 4, 1, 0, 0)]
    [InlineData("2016-01-sample.xlsx", 0, 0, 0, 0, 0, 0, 0)]
    [InlineData("example-B-2004.xlsx", 1, 1, 0, 0, 0, 0, 0)]
    public void Read_Sample_CountsEveryRow(
        string workbook, int children, int contacts, int contactsRejected, int referrals, int referralsRejected, int assessments, int enquiries)
    {
        var source = ImportSource.Open(SharedData.File("annex-a/" + workbook));
        Assert.Equal(5, source.Files.Count);
        Assert.Equal(7, source.LeftOut.Count);
        var list1 = Imported<ContactRow>.Of(source.Files[1]);
        var list3 = Imported<ReferralRow>.Of(source.Files[2]);
        Assert.Equal(children, Imported<ChildRow>.Of(source.Files[0]).Rows.Count);
        Assert.Equal((contacts, contactsRejected), (list1.Rows.Count, list1.Rejected.Count));
        Assert.Equal((referrals, referralsRejected), (list3.Rows.Count, list3.Rejected.Count));
        Assert.Equal((assessments, enquiries), (Imported<AssessmentRow>.Of(source.Files[3]).Rows.Count, Imported<EnquiryRow>.Of(source.Files[4]).Rows.Count));
        Assert.Empty(list1.Notices);
        Assert.Empty(list3.Notices);
    }

    [Fact]
    public void Read_2015Sample_RejectsTheSourceThatNamesOnlyAGroup()
    {
        var list3 = ImportSource.Open(SharedData.File("annex-a/2015-01-sample.xlsx")).Files[2];
        var note = Assert.Single(Imported<ReferralRow>.Of(list3).Rejected);
        Assert.Equal((4L, "Referral Source", "Health"), (note.Line, note.Column, note.Value));
    }
}
