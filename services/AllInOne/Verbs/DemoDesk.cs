using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.SampleCouncil;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// Does at the sample council's front door what people do there and import files do not carry: levels of need, consent, next steps
/// and checks with other agencies on what is open or was decided lately, and some conversations. All of it by the calls that
/// everybody has.
/// </summary>
internal static class DemoDesk
{
    private const int RecentDays = 14, AtOnce = 16;

    public static async Task WorkAsync(Council council, string password, CancellationToken cancellation)
    {
        await using var session = await DemoSession.SignInAsync(council, "pat", password, cancellation);
        var pat = session.Metadata;
        var today = LondonTime.Today(TimeProvider.System);
        // In the council's order, for our own ids are random: the demo is the same every time.
        var contacts = (await ListAsync(council, new() { Status = "open" }, pat, cancellation))
            .Concat(await ListAsync(council, new() { Status = "decided", From = today.AddDays(-RecentDays).Text() }, pat, cancellation))
            // A restricted record is not Pat's to work on.
            .Where(row => !row.Restricted && row.Contact.CouncilId.Length > 0)
            .Select(row => row.Contact).OrderBy(contact => contact.CouncilId, StringComparer.Ordinal).ToList();
        var notes = new FrontDoorNotes(today);
        var noted = contacts.ConvertAll(contact => (Contact: contact, Note: notes.Next(LocalMoment.Parse(contact.ReceivedAt).Day, contact.PrimaryNeed, contact.Outcome)));
        await Parallel.ForEachAsync(noted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (one, stop) => await DemoNote.WriteAsync(council.Channel, one.Contact, one.Note, today, pat, stop));
        await DemoConversations.HoldAsync(council.Channel, contacts, notes, today, pat, cancellation);
    }

    private static async Task<IEnumerable<ListContactsResponse.Types.Row>> ListAsync(Council council, ListContactsRequest request, Metadata pat, CancellationToken cancellation)
    {
        request.Page = new() { PageSize = 500 };
        return (await new Contacts.ContactsClient(council.Channel).ListContactsAsync(request, pat, cancellationToken: cancellation)).Rows;
    }
}
