using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Merges;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>A page of contacts, the children they are about, and how many match in all.</summary>
/// <param name="Contacts">At most as many as asked for.</param>
/// <param name="More">There is another page.</param>
/// <param name="Children">By the id that the row names: the record that stands for the child.</param>
/// <param name="Total">Exact up to <see cref="ContactListSql.MostCounted"/>.</param>
/// <param name="TotalCapped">There are more than <paramref name="Total"/>.</param>
public sealed record ContactPage(IReadOnlyList<Contact> Contacts, bool More, IReadOnlyDictionary<string, Child> Children, int Total, bool TotalCapped);

/// <summary>Lists contacts; one entry in the access log.</summary>
public sealed class ListContacts(Db<IntakeService> db, Restricted restricted, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="Denied">The list is of one child, whose record is restricted.</exception>
    public Task<ContactPage> HandleAsync(ContactFilter filter, Page page, Actor actor, CancellationToken cancellation) =>
        restricted.LogRefusalAsync(actor, "contacts", filter.ChildId, cancellation, async () =>
        {
            var now = time.GetUtcNow();
            var firstInTime = ContactClock.FirstInTime(calendar, LondonTime.DayOf(now));
            var listed = await db.ReadAsync(async session =>
            {
                if (filter.ChildId.Length == 0) return await ContactListStore.PageAsync(session, filter, firstInTime, page);
                var child = await ChildStore.ByIdAsync(session, filter.ChildId);
                if (child is not null) await restricted.CheckAsync(session, child, actor);
                IReadOnlyList<string> ids = child is null ? [filter.ChildId] : await FamilyStore.IdsAsync(session, child);
                return await ContactListStore.PageAsync(session, filter with { ChildIds = ids }, firstInTime, page);
            }, cancellation);
            await AccessLog.AddAsync(db, actor, now, AccessAction.List, "contacts", filter.ChildId, cancellation);
            return listed;
        });
}
