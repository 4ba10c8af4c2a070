using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using Microsoft.AspNetCore.Mvc;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A form by which something is done to an assessment.</summary>
public abstract class AssessmentStepModel(AssessmentBackend assessments, IntakeBackend intake) : StepModel
{
    public AssessmentDetails Details { get; private set; } = null!;
    public Assessment Assessment => Details.Assessment;

    /// <summary>The child as a list names them.</summary>
    public string Child { get; private set; } = "";

    protected AssessmentBackend Assessments => assessments;

    /// <summary>What the form is for, as <see cref="AssessmentDetails.Steps"/> names it.</summary>
    protected abstract string Step { get; }

    protected override string RecordPage => "/Assessments/Assessment";

    /// <summary>Whether a step may be taken now, by who looks.</summary>
    public bool May(string step) => Details.Steps.Contains(step);

    protected override string? NotNow() => May(Step) ? null : StepWords.NotNow(Assessment, Step);

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        Details = await assessments.GetAsync(id.ToString(), cancellation);
        return Details.Entries.LastOrDefault() is { } last
            ? Standing.Of("this assessment", Assessment.Version, AssessmentWords.Action(last.Action), last.By, last.At, last.Own)
            : new("this assessment", Assessment.Version);
    }

    protected override async Task FillAsync(CancellationToken cancellation) =>
        Child = (await intake.NameChildAsync(Assessment.ChildId, cancellation)).Name(Assessment.ChildId);

    protected Task<IActionResult> SendAsync(Guid id, Func<Task<Assessment>> send, IReadOnlyDictionary<string, string> fields, Func<Assessment, string> done, CancellationToken cancellation) =>
        SendAsync(id, async () => AnswerOf(await send(), done), fields, cancellation);

    protected static Answer AnswerOf(Assessment changed, Func<Assessment, string> done) => new(changed.Version, done(changed), changed.Notices);
}
