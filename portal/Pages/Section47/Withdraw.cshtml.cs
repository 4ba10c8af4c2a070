using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Withdraws an enquiry that was entered in error.</summary>
public sealed class WithdrawModel(EnquiryBackend enquiries, IntakeBackend intake) : EnquiryStepModel(enquiries, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["reason"] = nameof(Note) };

    protected override string Step => "withdraw";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter why it is withdrawn");
        var request = new WithdrawEnquiryRequest { S47Id = id.ToString(), Version = Version, Reason = Note ?? "" };
        return SendAsync(id, () => Enquiries.WithdrawAsync(request, cancellation), Fields, "Enquiry withdrawn.", cancellation);
    }
}
