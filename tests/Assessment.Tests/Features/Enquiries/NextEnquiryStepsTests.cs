using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Enquiries;

/// <summary>What GetEnquiry says may be done next.</summary>
public sealed class NextEnquiryStepsTests : IAsyncLifetime
{
    private readonly AssessmentHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void GetEnquiry_ThroughItsCourse_SaysWhatMayBeDoneNext()
    {
        var enquiry = _host.Start();
        Assert.Equal("record_visit conclude plan_conference record_conference change", Steps(enquiry));
        Assert.Equal("record_visit conclude plan_conference record_conference change withdraw", Steps(enquiry, Roles.Manager));
        Assert.Equal("", Steps(enquiry, Roles.Auditor));
        enquiry = _host.Visit(enquiry);
        Assert.Equal("conclude plan_conference record_conference change", Steps(enquiry));
        enquiry = _host.Conclude(enquiry);
        Assert.Equal("plan_conference record_conference change", Steps(enquiry));
        enquiry = _host.Hold(enquiry);
        Assert.Equal("change", Steps(enquiry));
        enquiry = _host.Withdraw(enquiry);
        Assert.Equal("", Steps(enquiry, Roles.Manager));
    }

    [Fact]
    public async Task GetEnquiry_WithoutAConferenceOrACourse_OffersNoneOfTheirSteps()
    {
        var concluded = _host.Conclude(_host.Visit(_host.Start()), request =>
        {
            request.IcpcRequired = "false";
            request.Outcomes.Add("nfa");
        });
        await _host.ImportAsync(EnquiryRow("S1", row => (row.CourseSupplied, row.VisitOn, row.ConcludedOn) = (false, "", "")));
        var listed = Assert.Single((await _host.Enquiries().ListEnquiriesAsync(new() { State = "not_supplied" })).Rows);

        Assert.Equal("change", Steps(concluded));
        Assert.Equal("withdraw", Steps(listed, Roles.Manager));
        Assert.Equal("", Steps(listed));
    }

    private string Steps(Enquiry enquiry, string role = Roles.Practitioner) =>
        string.Join(' ', _host.Enquiries(role).GetEnquiry(new GetEnquiryRequest { S47Id = enquiry.S47Id }).Steps);
}
