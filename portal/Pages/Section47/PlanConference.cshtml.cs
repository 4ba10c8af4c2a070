using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Plans the conference of an enquiry, or moves it to another day.</summary>
public sealed class PlanConferenceModel(EnquiryBackend enquiries, IntakeBackend intake) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["icpc_planned_on"] = nameof(PlannedOn), ["note"] = nameof(Note) };

    [BindProperty]
    [DisplayName("Planned for")]
    public DateOnly? PlannedOn { get; set; }

    protected override string Step => "plan_conference";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(PlannedOn, nameof(PlannedOn), "Enter the day for which the conference is planned");
        var request = new PlanConferenceRequest { S47Id = id.ToString(), Version = Version, IcpcPlannedOn = PlannedOn.Text(), Note = Note ?? "" };
        return SendAsync(id, () => Enquiries.PlanConferenceAsync(request, cancellation), Fields, "Conference planned.", cancellation);
    }
}
