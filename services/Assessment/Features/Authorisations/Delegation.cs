using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>A manager's authorisations are looked after by a deputy, from a day to the last one.</summary>
public sealed record Delegation
{
    private const int MostDays = 366;

    public required string DelegationId { get; init; }

    /// <summary>Workforce's id.</summary>
    public required string ManagerId { get; init; }

    /// <summary>Workforce's id.</summary>
    public required string DeputyId { get; init; }
    public required DateOnly FromOn { get; init; }
    public required DateOnly LastOn { get; init; }

    /// <summary>Who made it, by name.</summary>
    public required string MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who ended it before its last day, by name; blank for nobody.</summary>
    public string EndedBy { get; init; } = "";
    public DateTimeOffset? EndedAt { get; init; }

    /// <exception cref="InvalidInput">Its days are out of order, gone by or too many, or the deputy is the manager.</exception>
    public void Check(DateOnly today)
    {
        var found = new Violations();
        if (DeputyId == ManagerId) found.Add("deputy_id", "deputy_id is the manager; name somebody else.", "SAME");
        if (FromOn < today) found.Add("from_on", $"from_on '{FromOn.Text()}' is past; today is {today.Text()}.", "TOO_EARLY");
        if (LastOn < FromOn) found.Add("last_on", $"last_on '{LastOn.Text()}' is before from_on ({FromOn.Text()}).", "TOO_EARLY");
        else if (LastOn.DayNumber - FromOn.DayNumber >= MostDays) found.Add("last_on", $"last_on '{LastOn.Text()}' is more than {MostDays} days on.", "TOO_LATE");
        found.ThrowIfAny();
    }

    public string StateOn(DateOnly today) => EndedAt is not null ? "ended" : LastOn < today ? "past" : FromOn > today ? "coming" : "holds";
}
