using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.SampleCouncil;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Conversations of the last working day about brothers and sisters whom the sample council heard of lately.</summary>
internal static class DemoConversations
{
    private const int Many = 6, FirstHour = 9, Minutes = 25;

    /// <summary>What becomes of their contacts, in turn; the first are still open.</summary>
    private static readonly string[] Became = ["", Outcomes.EarlyHelp, Outcomes.ReferralAssessment];

    public static async Task HoldAsync(
        ChannelBase channel, IReadOnlyList<Contact> recent, FrontDoorNotes notes, DateOnly today, Metadata pat, CancellationToken cancellation)
    {
        var conversations = new Conversations.ConversationsClient(channel);
        var calendar = new WorkingDayCalendar(BankHolidays.Own);
        var day = today.AddDays(-1);
        while (!calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        var siblings = recent.Where(contact => contact.WorkerId.Length > 0 && ReferralSources.IsProfessional(contact.Source) && LocalMoment.Parse(contact.ReceivedAt).Day < day)
            .GroupBy(contact => (contact.ReceivedAt, contact.Source, contact.WorkerId, contact.LocalityId, contact.TeamId)).Where(family => family.Count() > 1).Take(Many);
        foreach (var (place, family) in siblings.Index())
        {
            var started = day.ToDateTime(new TimeOnly(FirstHour + place, 10));
            var outcome = Became[place % Became.Length];
            var noted = family.Select(contact => (Contact: contact, Note: notes.Next(day, contact.PrimaryNeed, outcome))).ToList();
            var held = await HoldAsync(conversations, noted, notes.Caller(family.Key.Source), started, pat, cancellation);
            if (outcome.Length == 0) continue;
            foreach (var (row, (_, note)) in held.Contacts.Zip(noted))
                await DecideAsync(new(channel), row.Contact, outcome, note, started.AddMinutes(2 * Minutes), pat, cancellation);
        }
    }

    private static async Task<ConversationDetails> HoldAsync(
        Conversations.ConversationsClient conversations, IReadOnlyList<(Contact Contact, FrontDoorNote Note)> noted, SampleCaller caller, DateTime started, Metadata pat,
        CancellationToken cancellation)
    {
        var first = noted[0].Contact;
        var draft = await conversations.StartConversationAsync(new StartConversationRequest
        {
            RequestId = DemoNote.Key(),
            Content = new DraftContent
            {
                WorkerId = first.WorkerId, StartedAt = Text(started), Source = first.Source, CallerName = caller.Name, CallerOrganisation = caller.Organisation, CallerRole = caller.Role,
                LocalityId = first.LocalityId, TeamId = first.TeamId, Children = { noted.Select(one => Child(one.Contact, one.Note)) }
            }
        }, pat, cancellationToken: cancellation);
        return await conversations.EndConversationAsync(new EndConversationRequest
        {
            RequestId = DemoNote.Key(), ConversationId = draft.ConversationId, Version = draft.Version, EndedAt = Text(started.AddMinutes(Minutes))
        }, pat, cancellationToken: cancellation);
    }

    private static DraftChild Child(Contact contact, FrontDoorNote note) => new()
    {
        ChildId = contact.ChildId, PrimaryNeed = contact.PrimaryNeed, LevelOfNeed = note.LevelOfNeed, Factors = { note.Factors }, Consent = note.Consent,
        ConsentReason = note.ConsentReason, Summary = "The caller has seen the family since the last contact and is more worried than before.",
        Advice = "Talk with the parents about what was seen; call again at once if it gets worse.", BestPlaced = "School, with the family's early help worker"
    };

    private static async Task DecideAsync(Contacts.ContactsClient contacts, Contact contact, string outcome, FrontDoorNote note, DateTime decided, Metadata pat, CancellationToken cancellation) =>
        await contacts.RecordDecisionAsync(new RecordDecisionRequest
        {
            RequestId = DemoNote.Key(), ContactId = contact.ContactId, Version = contact.Version, Outcome = outcome, DecidedAt = Text(decided),
            Rationale = "Agreed with the caller in the conversation.", GoesTo = outcome == Outcomes.EarlyHelp ? "Family Hub" : "", NextSteps = { note.Steps.Select(step => DemoNote.PlanOf(step, contact.TeamId)) }
        }, pat, cancellationToken: cancellation);

    private static string Text(DateTime time) => new LocalMoment(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)).ToString();
}
