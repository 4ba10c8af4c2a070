using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Records that the child was seen, whether alone, and that its views were.</summary>
public sealed class SeenModel(AssessmentBackend assessments, IntakeBackend intake) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["child_seen_on"] = nameof(SeenOn), ["seen_alone"] = nameof(SeenAlone), ["views_on"] = nameof(ViewsOn) };

    [BindProperty]
    [DisplayName("The day the child was first seen")]
    public DateOnly? SeenOn { get; set; }

    [BindProperty]
    public string? SeenAlone { get; set; }

    [BindProperty]
    [DisplayName("The day the child's views were recorded")]
    public DateOnly? ViewsOn { get; set; }

    protected override string Step => "record_seen";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        (SeenOn, SeenAlone, ViewsOn) = (AssessmentWords.Day(Assessment.ChildSeenOn), Assessment.SeenAlone, AssessmentWords.Day(Assessment.ViewsOn));
        return shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var request = new RecordSeenRequest
        {
            AssessmentId = id.ToString(), Version = Version, ChildSeenOn = SeenOn.Text(), SeenAlone = SeenAlone ?? "", ViewsOn = ViewsOn.Text(),
        };
        return SendAsync(id, () => Assessments.RecordSeenAsync(request, cancellation), Fields, Done, cancellation);
    }

    private static string Done(Assessment recorded) => recorded switch
    {
        { ChildSeenOn.Length: > 0 } => "Child seen recorded.",
        { ViewsOn.Length: > 0 } => "The child's views recorded.",
        _ => "Recorded that the child has not been seen yet.",
    };
}
