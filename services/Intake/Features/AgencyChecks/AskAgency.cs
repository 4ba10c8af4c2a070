using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>Records that an agency was asked.</summary>
public sealed class AskAgency(Db<IntakeService> db, Restricted restricted, IntakeSettings settings, WorkingDayCalendar calendar, TimeProvider time)
{
    /// <exception cref="NotFound">No such contact.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="RuleBroken">NOT_STRATEGY.</exception>
    /// <exception cref="InvalidInput">See <see cref="AskedCheck.Ask"/>.</exception>
    public Task<AgencyCheck> HandleAsync(string contactId, AskedCheck asked, Actor actor, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(actor, "contact", contactId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Ask(tx, contactId, asked, actor, now))), cancellation));
    }

    private AgencyCheck Ask(Tx tx, string contactId, AskedCheck asked, Actor actor, DateTimeOffset now)
    {
        var contact = ContactStore.ById(tx, contactId) ?? throw new NotFound("contact", contactId);
        Restricted.Check(tx, contact.ChildId, actor, now);
        var check = asked.Ask(Guid.CreateVersion7(now).ToString(), contact, calendar, settings.AgencyAnswerDays, actor, LocalMoment.From(now));
        AgencyCheckStore.Insert(tx, check);
        AccessLog.Add(tx, actor, now, AccessAction.Add, "agency_check", check.CheckId);
        return check;
    }
}
