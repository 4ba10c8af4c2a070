using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>A form by which something is done to an enquiry.</summary>
public abstract class EnquiryStepModel(EnquiryBackend enquiries, IntakeBackend intake) : StepModel
{
    [BindProperty]
    public string? Note { get; set; }

    public EnquiryDetails Details { get; private set; } = null!;
    public Enquiry Enquiry => Details.Enquiry;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    protected EnquiryBackend Enquiries => enquiries;

    /// <summary>What the form is for, as <see cref="EnquiryDetails.Steps"/> names it.</summary>
    protected abstract string Step { get; }

    protected override string RecordPage => "/Section47/Enquiry";

    protected override string? NotNow() => Details.Steps.Contains(Step) ? null : EnquiryStepWords.NotNow(Enquiry, Step);

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        Details = await enquiries.GetAsync(id.ToString(), cancellation);
        return Details.History.LastOrDefault() is { } last
            ? Standing.Of("this enquiry", Enquiry.Version, EnquiryWords.Action(last.Action), last.By, last.At, last.Own)
            : new("this enquiry", Enquiry.Version);
    }

    protected override async Task FillAsync(CancellationToken cancellation) =>
        Child = (await intake.NameChildAsync(Enquiry.ChildId, cancellation)).Name(Enquiry.ChildId);

    protected Task<IActionResult> SendAsync(Guid id, Func<Task<Enquiry>> send, IReadOnlyDictionary<string, string> fields, string done, CancellationToken cancellation) =>
        SendAsync(id, async () => AnswerOf(await send(), done), fields, cancellation);

    private static Answer AnswerOf(Enquiry changed, string done) => new(changed.Version, done, changed.Notices);
}
