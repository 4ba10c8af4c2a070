using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Whom the history names where no person did it: what these did is no work of a person (see <see cref="AssessmentStore.IsTouched"/>).</summary>
internal static class ServiceActors
{
    public const string FrontDoorId = "intake";
    public const string CalendarId = "assessment";
    public const string ImportId = "import";

    /// <summary>A referral started it or changed.</summary>
    public static Actor FrontDoor { get; } = Of(FrontDoorId, "Front door");

    /// <summary>The calendar or the clock changed.</summary>
    public static Actor Calendar { get; } = Of(CalendarId, "Calendar");

    /// <summary>A file named it.</summary>
    public static Actor Import { get; } = Of(ImportId, "Import");

    private static Actor Of(string id, string name) => new() { AccountId = id, Name = name, Roles = [Roles.Service] };
}
