using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.EnquirySteps;

/// <summary>Which enquiry a command changes, as whom, from which version, and with which words.</summary>
public sealed record EnquiryTarget(string S47Id, long Version, Actor Actor, string Note);

/// <summary>The enquiry after a command, and what looks wrong about it, in sentences.</summary>
public sealed record EnquiryAnswer(Enquiry Enquiry, IReadOnlyList<string> Notices);

/// <summary>The steps that every change of an enquiry has in common.</summary>
internal static class EnquiryCommand
{
    /// <summary>The enquiry as it is stored. A command calls this inside <see cref="RestrictedChild.LogRefusalAsync"/>.</summary>
    /// <exception cref="NotFound">No such enquiry.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static Enquiry Load(Tx tx, EnquiryTarget target, DateTimeOffset now)
    {
        var enquiry = EnquiryStore.ById(tx, target.S47Id) ?? throw new NotFound("enquiry", target.S47Id);
        RestrictedChild.Check(tx, enquiry.ChildId, target.Actor, now);
        return enquiry.Version == target.Version ? enquiry : throw new StaleVersion("enquiry", enquiry.S47Id, enquiry.Version);
    }

    public static Enquiry Save(Tx tx, Enquiry before, Enquiry after, string action, EnquiryTarget target, DateTimeOffset now)
    {
        EnquiryStore.Update(tx, after, now);
        Note(tx, after, action, target.Actor, now, target.Note, EnquiryChanges.Text(before, after));
        return after;
    }

    /// <summary>The entry of the history, that of the access log, and the event.</summary>
    public static void Note(Tx tx, Enquiry enquiry, string action, Actor actor, DateTimeOffset now, string note, string changes)
    {
        EnquiryStore.AddEntry(tx, enquiry, action, actor, now, note, changes);
        AccessLog.Add(tx, actor, now, action, "enquiry", enquiry.S47Id);
        tx.Publish(EnquiryEvents.Of(enquiry, now), live: true);
    }
}
