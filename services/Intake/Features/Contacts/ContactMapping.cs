using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.AgencyChecks;
using CsWorkPerf.Intake.Features.Children;
using CsWorkPerf.Intake.Features.Decisions;
using CsWorkPerf.Intake.Features.NextSteps;
using CsWorkPerf.Intake.Features.Proposals;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Contacts between the wire and the domain.</summary>
internal static class ContactMapping
{
    private const int MostReason = 1000;

    public static NewContact Read(V1.LogContactRequest request)
    {
        var found = new Violations();
        found.Required("child_id", request.ChildId);
        found.Required("source", request.Source);
        var contact = new NewContact
        {
            ChildId = found.Id("child_id", request.ChildId),
            ReceivedAt = found.Moment("received_at", request.ReceivedAt),
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Mode = found.Code("mode", request.Mode, Modes.Codes),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            PrimaryNeed = found.Code("primary_need", request.PrimaryNeed, PrimaryNeeds.Codes),
            WorkerId = found.Id("worker_id", request.WorkerId),
            Summary = found.Text("summary", request.Summary, NewContact.MostSummary),
            RefuseRepeat = request.RefuseRepeat,
            Concern = ConcernMapping.Read(found, request)
        };
        found.ThrowIfAny();
        return contact;
    }

    public static CorrectedContact Read(V1.ChangeContactRequest request)
    {
        var found = new Violations();
        found.Required("received_at", request.ReceivedAt);
        found.Required("source", request.Source);
        var contact = new CorrectedContact
        {
            ReceivedAt = found.Moment("received_at", request.ReceivedAt) ?? default,
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Mode = found.Code("mode", request.Mode, Modes.Codes),
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            PrimaryNeed = found.Code("primary_need", request.PrimaryNeed, PrimaryNeeds.Codes),
            WorkerId = found.Id("worker_id", request.WorkerId),
            Summary = found.Text("summary", request.Summary, NewContact.MostSummary),
            Concern = ConcernMapping.Read(found, request)
        };
        found.ThrowIfAny();
        return contact;
    }

    public static HandOff Read(V1.HandOffContactRequest request)
    {
        var found = new Violations();
        found.Required("reason", request.Reason);
        var handOff = new HandOff(
            found.Id("to_worker_id", request.ToWorkerId), found.Id("to_team_id", request.ToTeamId), found.Text("reason", request.Reason, MostReason));
        found.ThrowIfAny();
        return handOff;
    }

    public static LocalMoment? Read(V1.RecordFeedbackRequest request)
    {
        var found = new Violations();
        var told = found.Moment("feedback_at", request.FeedbackAt);
        found.ThrowIfAny();
        return told;
    }

    public static ContactTarget Target(string contactId, long version, Actor actor)
    {
        var found = new Violations();
        if (found.Required("contact_id", contactId)) found.Id("contact_id", contactId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the contact that you saw.", "REQUIRED");
        found.ThrowIfAny();
        return new ContactTarget(contactId, version, actor);
    }

    public static V1.Contact Write(Contact contact, WorkingDayCalendar calendar, DateOnly today)
    {
        var clock = ContactClock.Of(contact, calendar, today);
        var feedback = FeedbackClock.Of(contact, calendar, today);
        var written = new V1.Contact
        {
            ContactId = contact.ContactId,
            Version = contact.Version,
            ChildId = contact.ChildId,
            CouncilId = contact.CouncilId,
            ReceivedAt = contact.ReceivedAt.ToString(),
            Source = contact.Source,
            SourceGroup = ReferralSources.GroupOf(contact.Source),
            Mode = contact.Mode,
            LocalityId = contact.LocalityId,
            TeamId = contact.TeamId,
            PrimaryNeed = contact.PrimaryNeed,
            WorkerId = contact.WorkerId,
            HandOffs = contact.HandOffs,
            Outcome = contact.Outcome,
            DecidedAt = contact.DecidedAt.Text(),
            FeedbackAt = contact.FeedbackAt.Text(),
            Rationale = contact.Rationale,
            NfaReason = contact.NfaReason,
            BestPlaced = contact.BestPlaced,
            ReferralId = contact.ReferralId,
            GoesTo = contact.GoesTo,
            CaseTeamId = contact.CaseTeamId,
            CaseWorkerId = contact.CaseWorkerId,
            Agreement = contact.Agreement,
            ProposedOutcome = contact.ProposedOutcome,
            Status = contact.Status,
            DecideBy = ((DateOnly?)clock.DecideBy).Text(),
            WorkingDays = clock.WorkingDays,
            Clock = clock.State,
            Origin = contact.Origin,
            Summary = contact.Summary,
            ConversationId = contact.ConversationId,
            LevelOfNeed = contact.LevelOfNeed,
            Consent = contact.Consent,
            ConsentReason = contact.ConsentReason,
            Advice = contact.Advice,
            FeedbackBy = feedback.By.Text(),
            FeedbackClock = feedback.State
        };
        written.Factors.AddRange(contact.Factors.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return written;
    }

    public static V1.ContactDetails Write(ContactView view, Actor actor, AgreementSettings agreement, WorkingDayCalendar calendar, LocalMoment now) => new()
    {
        Contact = Write(view.Contact, calendar, now.Day),
        Child = ChildMapping.Write(view.Child),
        History = { view.Entries.Select(Write) },
        FormerDecisions = { view.Former.Select(DecisionMapping.Write) },
        WithdrawnReferralId = view.WithdrawnReferralId,
        MayCorrectDecision = view.MayCorrectDecision,
        TellAgain = view.TellAgain,
        NextSteps = { view.Steps.Select(step => NextStepMapping.Write(step, now.Day)) },
        Checks = { view.Checks.Select(check => AgencyCheckMapping.Write(check, now)) },
        Proposals = { view.Proposals.Select(proposal => ProposalMapping.Write(proposal, actor)) },
        AgreementOutcomes = { agreement.Outcomes }
    };

    private static V1.ContactEntry Write(ContactEntry entry)
    {
        var written = new V1.ContactEntry { At = Instant.Text(entry.At), Action = entry.Action, By = entry.By };
        var changes = entry.Action == ContactAction.Changed ? entry.Detail : entry.Changes;
        if (entry.Action != ContactAction.Changed) written.Detail = entry.Detail;
        if (changes.Length > 0) written.Changes.AddRange(FieldChange.Read(changes).Select(change => new V1.FieldChange { Field = change.Field, Before = change.Before, After = change.After }));
        return written;
    }
}
