using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Reviews;

namespace CsWorkPerf.Intake.Features.ReviewMeetings;

/// <summary>A meeting with its agenda.</summary>
public sealed record MeetingView(ReviewMeeting Meeting, IReadOnlyList<AgendaItem> Items);

/// <summary>A decision on the agenda.</summary>
/// <param name="Decision">As it was drawn.</param>
/// <param name="Contact">The contact as it stands now.</param>
/// <param name="Child">The child that it is about.</param>
/// <param name="Review">The verdict, once it is recorded.</param>
/// <param name="Shown">Whether the caller may open the record.</param>
/// <param name="Own">Whether the decision is the caller's own.</param>
public sealed record AgendaItem(SampledDecision Decision, Contact Contact, Child Child, Review? Review, bool Shown, bool Own);

/// <summary>Opens a meeting and the contacts on its agenda; the access is logged, for each of them, before they are shown.</summary>
public sealed class ReadMeeting(Db<IntakeService> db, TimeProvider time)
{
    /// <exception cref="NotFound">No such meeting.</exception>
    public async Task<MeetingView> HandleAsync(string meetingId, Actor actor, CancellationToken cancellation)
    {
        var view = await db.ReadAsync(async session =>
        {
            var meeting = await MeetingStore.ByIdAsync(session, meetingId) ?? throw new NotFound("review_meeting", meetingId);
            var drawn = await MeetingStore.DrawnAsync(session, meetingId);
            var ids = drawn.Select(one => one.ContactId).ToArray();
            var contacts = (await ContactStore.ByIdsAsync(session, ids)).ToDictionary(contact => contact.ContactId);
            var children = await ChildStore.KeptByIdsAsync(session, contacts.Values.Select(contact => contact.ChildId));
            var reviews = (await ReviewStore.ByMeetingAsync(session, meetingId)).ToDictionary(review => review.ContactId);
            var own = await ContactStore.DecidedByAsync(session, ids, actor.AccountId);
            return new MeetingView(meeting, [.. drawn.Select(Item)]);

            AgendaItem Item(SampledDecision one)
            {
                var contact = contacts[one.ContactId];
                var child = children[contact.ChildId];
                return new(one, contact, child, reviews.GetValueOrDefault(one.ContactId), Restricted.Names(child, actor), OwnDecision.Is(contact, own.Contains(one.ContactId), actor));
            }
        }, cancellation);
        var now = time.GetUtcNow();
        await AccessLog.AddAsync(db, actor, now, AccessAction.Open, "review_meeting", [meetingId], cancellation);
        await AccessLog.AddAsync(db, actor, now, AccessAction.Open, "contact", [.. view.Items.Where(item => item.Shown).Select(item => item.Contact.ContactId)], cancellation);
        return view;
    }
}
