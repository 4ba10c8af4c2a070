using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Records the first visit of an enquiry.</summary>
public sealed class VisitModel(EnquiryBackend enquiries, IntakeBackend intake) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["visit_on"] = nameof(VisitOn), ["note"] = nameof(Note) };

    [BindProperty]
    [DisplayName("Day of the visit")]
    public DateOnly? VisitOn { get; set; }

    protected override string Step => "record_visit";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(VisitOn, nameof(VisitOn), "Enter the day of the visit");
        var request = new RecordVisitRequest { S47Id = id.ToString(), Version = Version, VisitOn = VisitOn.Text(), Note = Note ?? "" };
        return SendAsync(id, () => Enquiries.RecordVisitAsync(request, cancellation), Fields, "Visit recorded.", cancellation);
    }
}
