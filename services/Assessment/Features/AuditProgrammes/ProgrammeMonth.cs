using CsWorkPerf.Common.Calendar;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>The days of a month's programme. Nobody chooses them.</summary>
/// <param name="Month">First day of the month of the draw.</param>
public sealed record ProgrammeMonth(DateOnly Month)
{
    /// <summary>A child who was drawn or audited in these months is left alone.</summary>
    private const int MonthsAlone = 6;

    /// <summary>Cases have an assessment open or ended in [From, To), the month before.</summary>
    public DateOnly From => Month.AddMonths(-1);
    public DateOnly To => Month;

    /// <summary>Drawn or audited from this day on: left out.</summary>
    public DateOnly AloneFrom => Month.AddMonths(-MonthsAlone);

    public static ProgrammeMonth Of(DateOnly day) => new(Periods.StartOf(PeriodKind.Month, day));
}
