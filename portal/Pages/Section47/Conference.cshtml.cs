using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Records that the conference of an enquiry was held, and what it decided.</summary>
public sealed class ConferenceModel(EnquiryBackend enquiries, IntakeBackend intake) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["icpc_on"] = nameof(HeldOn), ["icpc_outcomes"] = nameof(Outcomes), ["CONFERENCE_OUTCOME_REQUIRED"] = nameof(Outcomes), ["note"] = nameof(Note),
    };

    [BindProperty]
    [DisplayName("Held on")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    protected override string Step => "record_conference";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(HeldOn, nameof(HeldOn), "Enter the day on which the conference was held");
        if (Outcomes.Count == 0) ModelState.AddModelError(nameof(Outcomes), "Say what the conference decided");
        var request = new RecordConferenceRequest { S47Id = id.ToString(), Version = Version, IcpcOn = HeldOn.Text(), IcpcOutcomes = { Outcomes }, Note = Note ?? "" };
        return SendAsync(id, () => Enquiries.RecordConferenceAsync(request, cancellation), Fields, "Conference recorded.", cancellation);
    }
}
