using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Backends;

/// <summary>
/// The children of a list whose records another service than Intake keeps (assessments, enquiries, audits, tracker): such a record
/// knows its child by id alone. Made for a page's rows by <see cref="IntakeBackend.NameChildrenAsync"/>, for an export's by
/// <see cref="IntakeBackend.NameEachAsync"/>, for the page of one record by <see cref="IntakeBackend.NameChildAsync"/>.
/// </summary>
/// <param name="children">By child id, as Intake names them to the person.</param>
public sealed class ChildNames(IReadOnlyDictionary<string, NamedChild> children)
{
    /// <summary>A child as a list names them, never empty: a restricted one is "Restricted record" to all but managers.</summary>
    public string Name(string childId) => Of(childId) is { } child
        ? ContactWords.Name(child.Listed.Name, child.Listed.Restricted, child.Listed.CouncilId)
        : "Child not known";

    /// <summary>In words; empty if not known, or not for the person.</summary>
    public string BirthDate(string childId) => Words.Moment(IsoBirthDate(childId));

    /// <summary>As an export writes it.</summary>
    public string IsoBirthDate(string childId) => Of(childId)?.BirthDate ?? "";

    /// <summary>For exports; empty where there is none, or not for the person.</summary>
    public string CouncilId(string childId) => Of(childId)?.Listed.CouncilId ?? "";

    public bool IsRestricted(string childId) => Of(childId)?.Listed.Restricted ?? false;

    /// <summary>The record that stands for the child, to whose page a list leads: another than the one asked for where that is merged.</summary>
    public string Record(string childId) => Of(childId) is { KeptId: { Length: > 0 } kept } ? kept : childId;

    private NamedChild? Of(string childId) => children.GetValueOrDefault(childId);
}
