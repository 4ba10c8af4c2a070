using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Records that a checkpoint was held, or corrects what was recorded.</summary>
public sealed class CheckpointModel(AssessmentBackend assessments, IntakeBackend intake, TimeProvider clock) : AssessmentStepModel(assessments, intake)
{
    private static readonly Dictionary<string, string> Fields = new() { ["done_on"] = nameof(DoneOn), ["note"] = nameof(Note) };

    /// <summary>Which: after so many working days.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; }

    [BindProperty]
    [DisplayName("The day it was done")]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What is recorded; null where the assessment has no such checkpoint.</summary>
    public Checkpoint? Stored => Details.Checkpoints.FirstOrDefault(each => each.WorkingDays == Days);

    /// <summary>Its day has not gone by.</summary>
    public bool IsToCome => !AssessmentWords.IsPast(Stored!.DueOn, LondonTime.Today(clock));

    protected override string Step => "record_checkpoint";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var shown = await ShowAsync(id, cancellation);
        if (Stored is not { } stored) return May(Step) ? NotFound() : shown;
        (DoneOn, Note) = (AssessmentWords.Day(stored.DoneOn) ?? LondonTime.Today(clock), stored.Note);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        Require(DoneOn, nameof(DoneOn), "Enter the day it was done");
        var request = new RecordCheckpointRequest
        {
            AssessmentId = id.ToString(), Version = Version, WorkingDays = Days, DoneOn = DoneOn.Text(), Note = (Note ?? "").Trim(),
        };
        var answer = await SendAsync(id, () => Assessments.RecordCheckpointAsync(request, cancellation), Fields, _ => "Checkpoint recorded.", cancellation);
        return Stored is null ? NotFound() : answer;
    }
}
