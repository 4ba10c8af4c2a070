using System.Globalization;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Contacts in the versions that a person saw, as a form carries them: id:version each.</summary>
public static class SeenContacts
{
    public static string Write(Contact contact) => string.Create(CultureInfo.InvariantCulture, $"{contact.ContactId}:{contact.Version}");

    /// <summary>Those that are well formed; the service judges the rest.</summary>
    public static IReadOnlyList<SeenContact> Read(IEnumerable<string> texts) =>
    [
        .. from text in texts
           let parts = text.Split(':')
           where parts.Length == 2 && Guid.TryParse(parts[0], out _)
           let version = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0
           select new SeenContact { ContactId = parts[0], Version = version },
    ];
}
