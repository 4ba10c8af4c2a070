using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Which checks to list; a blank leaves a column out of account.</summary>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Agency">Code.</param>
/// <param name="Now">What was needed before it and is not answered is overdue.</param>
public sealed record AgencyCheckFilter(string State, string Agency, LocalMoment Now)
{
    public const string Overdue = "overdue";

    public static readonly IReadOnlyList<string> States = [AgencyCheck.Asked, Overdue, AgencyCheck.Answered, AgencyCheck.Withdrawn];
}
