using System.Globalization;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Authorisation in words.</summary>
public static class AuthorisationWords
{
    /// <summary>How long something has waited.</summary>
    public static string Waited(int workingDays) => workingDays == 0 ? "Less than a working day" : Words.Count(workingDays, "working day", "working days");

    /// <summary>A number of working days that may have a half.</summary>
    public static string Number(double days) => days.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Days(double days) => $"{Number(days)} {(days is 1 ? "working day" : "working days")}";

    /// <summary>How a delegation stands, with the colour that goes with it.</summary>
    public static (string Colour, string Text) State(Delegation delegation) => delegation.State switch
    {
        "holds" => ("green", "Holds"),
        "coming" => ("blue", "To come"),
        "ended" => ("grey", "Ended"),
        _ => ("grey", "Past"),
    };

    /// <summary>A delegation from the side of the one who looks.</summary>
    /// <param name="delegation">It holds, or is to come.</param>
    /// <param name="own">The worker who looks.</param>
    /// <param name="name">A worker's name by id.</param>
    public static string Sentence(Delegation delegation, string own, Func<string, string> name)
    {
        var days = $"from {Words.Moment(delegation.FromOn)} to {Words.Moment(delegation.LastOn)}";
        return delegation.ManagerId == own ? $"{name(delegation.DeputyId)} looks after your queue {days}." : $"You look after the queue of {name(delegation.ManagerId)} {days}.";
    }
}
