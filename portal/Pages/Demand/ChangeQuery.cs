using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CsWorkPerf.Portal.Pages.Demand;

/// <summary>What is compared before and after which day, as the URL has it.</summary>
public sealed class ChangeQuery
{
    private const int Most = 366, Usual = 91;

    /// <summary>Contacts in the other meaning of the word, counted by the day received: no indicator of its own.</summary>
    public const string NotAccepted = "contacts.not_accepted";

    /// <summary>Id of an indicator of the front door, or <see cref="NotAccepted"/>.</summary>
    public string? Figure { get; set; }

    /// <summary>The first day of what is new; null until it is chosen.</summary>
    [DisplayName("Day of the change")]
    public DateOnly? Day { get; set; }

    /// <summary>Length of the window before, in days.</summary>
    [Range(1, Most, ErrorMessage = "Days before must be from 1 to 366")]
    public int? Before { get; set; }

    /// <summary>Length of the window after, in days, from the day of the change on.</summary>
    [Range(1, Most, ErrorMessage = "Days after must be from 1 to 366")]
    public int? After { get; set; }

    /// <summary>The indicator that the figure is made of.</summary>
    public string IndicatorOf() => Figure is null or NotAccepted ? "contacts.conversion" : Figure;

    /// <summary>
    /// Sets what is not given. Windows are as long as each other: as whole weeks, so that each has the same weekdays, as many as
    /// have gone by since the change, from 1 to 13.
    /// </summary>
    public void Complete(DateOnly today)
    {
        if (string.IsNullOrEmpty(Figure)) Figure = "contacts.conversion";
        if (Day is not { } day) return;
        var length = Before ?? After ?? Math.Clamp((today.DayNumber - day.DayNumber) / 7 * 7, 7, Usual);
        Before ??= length;
        After ??= length;
    }
}
