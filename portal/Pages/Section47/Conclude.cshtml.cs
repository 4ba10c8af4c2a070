using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Concludes an enquiry, with or without a conference.</summary>
public sealed class ConcludeModel(EnquiryBackend enquiries, IntakeBackend intake) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["concluded_on"] = nameof(ConcludedOn), ["icpc_required"] = nameof(IcpcRequired), ["CONFERENCE_HELD"] = nameof(IcpcRequired), ["outcomes"] = nameof(Outcomes),
        ["OUTCOME_REQUIRED"] = nameof(Outcomes), ["no_visit_reason"] = nameof(NoVisitReason), ["NOT_VISITED"] = nameof(NoVisitReason), ["note"] = nameof(Note),
    };

    [BindProperty]
    [DisplayName("Day of the conclusion")]
    public DateOnly? ConcludedOn { get; set; }

    /// <summary>true or false.</summary>
    [BindProperty]
    public string? IcpcRequired { get; set; }

    [BindProperty]
    public List<string> Outcomes { get; set; } = [];

    [BindProperty]
    public string? NoVisitReason { get; set; }

    protected override string Step => "conclude";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        // Who planned or held a conference has decided that one is required.
        IcpcRequired = Enquiry.IcpcRequired;
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(ConcludedOn, nameof(ConcludedOn), "Enter the day of the conclusion");
        if (string.IsNullOrEmpty(IcpcRequired)) ModelState.AddModelError(nameof(IcpcRequired), "Say whether a conference is required");
        var request = new ConcludeEnquiryRequest
        {
            S47Id = id.ToString(), Version = Version, ConcludedOn = ConcludedOn.Text(), IcpcRequired = IcpcRequired ?? "", Outcomes = { Outcomes },
            NoVisitReason = NoVisitReason ?? "", Note = Note ?? "",
        };
        return SendAsync(id, () => Enquiries.ConcludeAsync(request, cancellation), Fields, "Enquiry concluded.", cancellation);
    }
}
