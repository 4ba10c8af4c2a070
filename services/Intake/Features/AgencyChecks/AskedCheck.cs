using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.AgencyChecks;

/// <summary>That an agency was asked, as somebody enters it.</summary>
/// <param name="Agency">Code of the set.</param>
/// <param name="Whom">Who was asked there.</param>
/// <param name="AskedAt">Null means now.</param>
/// <param name="AnswerBy">Null means after the working days that the council gives agencies.</param>
public sealed record AskedCheck(string Agency, string Whom, LocalMoment? AskedAt, LocalMoment? AnswerBy)
{
    /// <exception cref="RuleBroken">NOT_STRATEGY.</exception>
    /// <exception cref="InvalidInput">Asked when nobody can have, or an answer needed before it was asked.</exception>
    public AgencyCheck Ask(string checkId, Contact contact, WorkingDayCalendar calendar, int answerDays, Actor actor, LocalMoment now)
    {
        if (contact.Status != ContactStatus.Open && contact.Outcome != Outcomes.ReferralStrategy)
            throw new RuleBroken("NOT_STRATEGY", "Agencies are asked for a strategy discussion; this contact was decided otherwise.", "contact/" + contact.ContactId);
        var asked = AskedAt ?? (now.IsBefore(contact.ReceivedAt) ? contact.ReceivedAt : now);
        Moments.NotInFuture("asked_at", asked, now);
        Moments.NotBefore("asked_at", asked, contact.ReceivedAt, "the contact was received");
        var by = AnswerBy ?? new LocalMoment(calendar.AddWorkingDays(asked.Day, answerDays));
        Moments.NotBefore("answer_by", by, by.HasTime ? asked : new LocalMoment(asked.Day), "the agency was asked");
        return new() { CheckId = checkId, Version = 1, ContactId = contact.ContactId, Agency = Agency, Whom = Whom, AskedAt = asked, AskedBy = actor.Name, AnswerBy = by };
    }
}
