using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>
/// The clock of the feedback to a professional who referred: in time while WD(decided, told or today) is at most 1 (indicator
/// contacts.feedback_1wd).
/// </summary>
/// <param name="By">The last day on which it is in time; null where none is owed.</param>
/// <param name="State">in_time, overdue, or blank where none is owed.</param>
public sealed record FeedbackClock(DateOnly? By, string State)
{
    /// <summary>Not told yet.</summary>
    public const string Due = "due";

    private const int Limit = 1;

    private static readonly DateOnly LastCounted = DateOnly.MaxValue.AddDays(-31);

    /// <summary>What a list can be narrowed to: not told yet, and that too late.</summary>
    public static readonly IReadOnlyList<string> Waiting = [Due, ContactClock.Overdue];

    public static FeedbackClock Of(Contact contact, WorkingDayCalendar calendar, DateOnly today)
    {
        if (contact.Status != ContactStatus.Decided || contact.DecidedAt?.Day is not { } decided || !ReferralSources.IsProfessional(contact.Source)) return new(null, "");
        // An import may hold the last day there is; nothing is due after it.
        var by = decided < LastCounted ? calendar.AddWorkingDays(decided, Limit) : decided;
        var told = contact.FeedbackAt?.Day ?? today;
        return new(by, told < decided || calendar.WorkingDays(decided, told) <= Limit ? ContactClock.InTime : ContactClock.Overdue);
    }
}
