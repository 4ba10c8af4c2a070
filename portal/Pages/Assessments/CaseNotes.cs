using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>What was noted of a case and agreed for it, for the partial <c>_CaseNotes</c>.</summary>
/// <param name="Case">The case.</param>
/// <param name="Table">Its meeting.</param>
/// <param name="Today">The present day.</param>
public sealed record CaseNotes(MeetingCase Case, MeetingTable Table, DateOnly Today);
