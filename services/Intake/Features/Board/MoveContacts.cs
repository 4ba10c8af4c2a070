using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>What claiming and passing on several contacts have in common: each on its own, and what stands in the way of one is told.</summary>
internal sealed class MoveContacts(Tx tx, Actor actor, DateTimeOffset now)
{
    private readonly List<NotMoved> _not = [];
    private int _count;

    public Moved Result => new(_count, _not);

    /// <summary>The contact, if it is open and the caller may change it; else it is told why not.</summary>
    public Contact? Open(string contactId)
    {
        if (ContactStore.ById(tx, contactId) is not { } contact)
        {
            _not.Add(new(contactId, NotMovedWhy.NotFound));
            return null;
        }
        try
        {
            Restricted.Check(tx, contact.ChildId, actor, now);
        }
        catch (Denied)
        {
            AccessLog.Add(tx, actor, now, AccessAction.Refused, "contact", contactId);
            _not.Add(new(contactId, NotMovedWhy.Restricted, contact.ChildId));
            return null;
        }
        if (contact.Status == ContactStatus.Open) return contact;
        Not(contact, NotMovedWhy.Decided);
        return null;
    }

    /// <summary>It was not moved, because somebody was first.</summary>
    public void Not(Contact contact, string why)
    {
        var (by, at) = BoardStore.LastChange(tx, contact.ContactId);
        _not.Add(new(contact.ContactId, why, contact.ChildId, by, at, contact.WorkerId, contact.Outcome));
    }

    public void Save(Contact before, Contact moved, string action, string reason = "")
    {
        ContactChange.SaveMoved(tx, before, moved, action, actor, now, reason);
        _count++;
    }
}
