using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A contact's state in words.</summary>
public static class ContactWords
{
    public static string Outcome(Contact contact) => contact.Status switch
    {
        "open" => "Not decided yet",
        "outcome_not_supplied" => "Outcome not supplied",
        _ => Outcomes.Codes.LabelOf(contact.Outcome),
    };

    public static string Action(string action) => action switch
    {
        "logged" => "Logged",
        "imported" => "Imported",
        "handed_off" => "Passed on",
        "decided" => "Decided",
        "feedback_recorded" => "Referrer told",
        _ => action,
    };

    /// <summary>A child as a list or heading names them.</summary>
    public static string Name(Child child)
    {
        var name = $"{child.FirstName} {child.LastName}".Trim();
        return name.Length > 0 ? name : child.CouncilId.Length > 0 ? $"Child {child.CouncilId}" : "Child without a name";
    }
}
