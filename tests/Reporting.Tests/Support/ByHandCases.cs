using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Reporting.Tests.Support;

/// <summary>The catalogue's definitions of assessments, section 47 enquiries and audits, written down a second time as <see cref="ByHand"/> has those of the front door.</summary>
internal sealed class ByHandCases(
    IReadOnlyList<AssessmentChanged> assessments, IReadOnlyList<ReferralChanged> referrals, IReadOnlyList<EnquiryChanged> enquiries, IReadOnlyList<AuditChanged> audits, WorkingDayCalendar calendar)
{
    public IEnumerable<ByHandRow> Rows(string indicator) => indicator switch
    {
        "assessments.started" => Made.Select(row => Of(row, row.StartedOn, 1, 0)),
        "assessments.completed" => Ended.Select(row => Of(row, row.AuthorisedOn!.Value, 1, 0)),
        "assessments.timeliness_45wd" => Timeliness("single", 45),
        "assessments.timeliness_initial_10wd" => Timeliness("initial", 10),
        "assessments.timeliness_core_35wd" => Timeliness("core", 35),
        "assessments.duration" => Clocked.Select(row => Of(row, row.AuthorisedOn!.Value, 1, 0)),
        "assessments.to_service" => Ended.Where(row => row.OutcomeSupplied).Select(row => Of(row, row.AuthorisedOn!.Value, row.Outcome is "cin" or "strategy_cp" or "cla" ? 1 : 0, 1)),
        "assessments.nfa" => Ended.Where(row => row.OutcomeSupplied).Select(row => Of(row, row.AuthorisedOn!.Value, row.Outcome == "nfa" ? 1 : 0, 1)),
        "assessments.child_seen" => Ended.Where(row => row.ChildSeenSupplied)
            .Select(row => Of(row, row.AuthorisedOn!.Value, row.ChildSeenOn is { } seen && !(seen > row.AuthorisedOn) ? 1 : 0, 1)),
        "assessments.days_to_seen" => Made.Where(row => row.ChildSeenSupplied && row.ChildSeenOn is { } seen && !(seen < ClockStart(row)))
            .Select(row => Of(row, row.ChildSeenOn!.Value, WorkingDays(ClockStart(row), row.ChildSeenOn.Value), 1)),
        "assessments.authorisation_lag" => Made.Where(row => row is { SubmittedOn: not null, AuthorisedOn: not null } && !(row.AuthorisedOn < row.SubmittedOn))
            .Select(row => Of(row, row.AuthorisedOn!.Value, WorkingDays(row.SubmittedOn!.Value, row.AuthorisedOn.Value), 1)),
        "s47.started" => Standing.Select(row => Of(row, row.StrategyOn, 1, 0)),
        "s47.visit_1wd" => Standing.Where(row => row.CourseSupplied && !(row.VisitOn < row.StrategyOn)).Select(Visit),
        "s47.to_icpc" => Standing.Where(row => row is { CourseSupplied: true, ConcludedOn: not null }).Select(row => Of(row, row.ConcludedOn!.Value, row.IcpcOn is null ? 0 : 1, 1)),
        "icpc.within_15wd" => Standing.Where(row => row.IcpcOn is not null && !(row.IcpcOn < row.StrategyOn))
            .Select(row => Of(row, row.IcpcOn!.Value, WorkingDays(row.StrategyOn, row.IcpcOn.Value) <= 15 ? 1 : 0, 1)),
        "audits.completed" => audits.Select(row => Of(row, row.AuditedOn, 1, 0)),
        "audits.good_or_better" => audits.Select(row => Of(row, row.AuditedOn, (row.ModeratedGrade ?? row.Grade) is "good" or "outstanding" ? 1 : 0, 1)),
        "audits.moderation_agreement" => Moderated.Select(row => Of(row, row.ModeratedOn!.Value, row.ModeratedGrade == row.Grade ? 1 : 0, 1)),
        "audits.moderation_drift" => Moderated.Select(row => Of(row, row.ModeratedOn!.Value, Points(row.ModeratedGrade!) - Points(row.Grade), 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null)
    };

    /// <summary>The rows of a stock that are open at the end of a day.</summary>
    public IEnumerable<ByHandRow> Stock(string indicator, DateOnly day) => indicator switch
    {
        "assessments.open" => Made.Where(row => row.StartedOn <= day && !(row.AuthorisedOn <= day)).Select(row => Banded(row, day)),
        "assessments.awaiting_authorisation" => Made.Where(row => row.SubmittedOn <= day && !(row.AuthorisedOn <= day)).Select(row => Of(row, day, 1, 0)),
        "s47.open" => Standing.Where(row => row.CourseSupplied && row.StrategyOn <= day && !(row.ConcludedOn <= day)).Select(row => Of(row, day, 1, 0)),
        "icpc.overdue" => Standing.Where(row => row is { CourseSupplied: true, IcpcRequired: true } && row.StrategyOn <= day && !(row.IcpcOn <= day)
            && WorkingDays(row.StrategyOn, day) > 15 && !(row.ConcludedOn <= day && row.IcpcOn is null)).Select(row => Of(row, day, 1, 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null)
    };

    /// <summary>Whether an assessment with the referral's id had started by the end of a day.</summary>
    public bool IsAssessed(string referralId, DateOnly day) => Made.Any(row => row.ReferralId == referralId && row.StartedOn <= day);

    // Where no setting says otherwise, an assessment ends when it is authorised.
    private IEnumerable<AssessmentChanged> Ended => Made.Where(row => row.AuthorisedOn is not null);

    private IEnumerable<AssessmentChanged> Clocked => Ended.Where(row => !(row.AuthorisedOn < ClockStart(row)));

    private IEnumerable<AssessmentChanged> Made => assessments.Where(row => !row.Withdrawn);

    private IEnumerable<EnquiryChanged> Standing => enquiries.Where(row => !row.Withdrawn);

    private IEnumerable<AuditChanged> Moderated => audits.Where(row => row is { ModeratedGrade: not null, ModeratedOn: not null });

    private IEnumerable<ByHandRow> Timeliness(string type, int limit) => Clocked.Where(row => row.AssessmentType == type)
        .Select(row => Of(row, row.AuthorisedOn!.Value, WorkingDays(ClockStart(row), row.AuthorisedOn.Value) <= limit ? 1 : 0, 1));

    private ByHandRow Visit(EnquiryChanged row)
    {
        var past = row.StrategyOn;
        while (WorkingDays(row.StrategyOn, past) <= 1) past = past.AddDays(1);
        return row.VisitOn < past ? Of(row, row.VisitOn.Value, 1, 1) : Of(row, past, 0, 1);
    }

    private ByHandRow Banded(AssessmentChanged row, DateOnly day)
    {
        var gone = WorkingDays(ClockStart(row), day);
        return new(day, 1, 0, new Dictionary<string, string?>(Values(row)) { ["band"] = gone <= 33 ? "in_time" : gone <= 45 ? "becoming_overdue" : "overdue" });
    }

    private static DateOnly ClockStart(AssessmentChanged row) => row.ReferredOn ?? row.ReferralDate ?? row.StartedOn;

    private int WorkingDays(DateOnly a, DateOnly b)
    {
        var count = 0;
        for (var day = a.AddDays(1); day <= b; day = day.AddDays(1))
            if (calendar.IsWorkingDay(day)) count++;
        return count;
    }

    private ByHandRow Of(AssessmentChanged row, DateOnly day, long num, long den) => new(day, num, den, Values(row));

    private Dictionary<string, string?> Values(AssessmentChanged row) => new()
    {
        ["locality"] = row.LocalityId, ["team"] = row.TeamId, ["assessment_type"] = row.AssessmentType, ["outcome"] = row.Outcome,
        ["source_group"] = referrals.FirstOrDefault(one => one.ReferralId == row.ReferralId && !one.Withdrawn) is { Source: { } source } ? ReferralSources.GroupOf(source) : null,
        ["working_days"] = row.AuthorisedOn is not { } ended || ended < ClockStart(row) ? null
            : WorkingDays(ClockStart(row), ended) is var days && days > 120 ? "over_120" : days.ToString(CultureInfo.InvariantCulture)
    };

    private static ByHandRow Of(EnquiryChanged row, DateOnly day, long num, long den) =>
        new(day, num, den, new Dictionary<string, string?> { ["locality"] = row.LocalityId, ["team"] = row.TeamId });

    private static ByHandRow Of(AuditChanged row, DateOnly day, long num, long den) =>
        new(day, num, den, new Dictionary<string, string?> { ["locality"] = row.LocalityId, ["team"] = row.TeamId, ["grade"] = row.ModeratedGrade ?? row.Grade });

    private static int Points(string grade) => grade switch { "outstanding" => 4, "good" => 3, "requires_improvement" => 2, _ => 1 };
}
