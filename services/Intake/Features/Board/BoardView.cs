using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Duty;
using CsWorkPerf.Intake.Features.Hours;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>A page of the board with all that stands around it.</summary>
/// <param name="Contacts">At most as many as asked for, in order.</param>
/// <param name="Children">By the id that the contact names.</param>
/// <param name="Next">The key of the last row; null on the last page.</param>
/// <param name="Matching">How many the filter lets through.</param>
/// <param name="Counts">Of all open contacts.</param>
/// <param name="ByWorker">How many open contacts each worker, blank for nobody, has.</param>
/// <param name="OnDuty">Who is on, in order of coming.</param>
/// <param name="Opening">Whether the front door is open.</param>
/// <param name="OrderBy">The order that the rows are in.</param>
/// <param name="Clock">By which the contacts stand.</param>
/// <param name="Now">The instant of the view.</param>
/// <param name="Mark">See <see cref="BoardMark"/>.</param>
public sealed record BoardView(
    IReadOnlyList<Contact> Contacts, IReadOnlyDictionary<string, Child> Children, BoardKey? Next, int Matching, BoardCounts Counts,
    IReadOnlyDictionary<string, int> ByWorker, IReadOnlyList<Shift> OnDuty, OpeningState Opening, string OrderBy, BoardClock Clock, DateTimeOffset Now, string Mark);

/// <summary>A text that differs when something that the board shows has changed, and is the same on every replica.</summary>
internal static class BoardMark
{
    public static string Of(OpenContacts contacts, long nameChanges, IReadOnlyList<Shift> onDuty, OpeningState opening, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var contact in contacts.All) text.Append(contact.ContactId).Append(contact.Version).Append(' ');
        foreach (var shift in onDuty) text.Append(shift.ShiftId).Append(Instant.Text(shift.Until)).Append(' ');
        text.Append(CultureInfo.InvariantCulture, $"{nameChanges} {opening.Open} {opening.Changes} {today:O}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
