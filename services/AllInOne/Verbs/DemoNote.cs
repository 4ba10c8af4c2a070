using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.SampleCouncil;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>Writes the front door's note on a contact of the sample council.</summary>
internal static class DemoNote
{
    /// <summary>The level of need last: it says that all of the note is there.</summary>
    public static async Task WriteAsync(ChannelBase channel, Contact contact, FrontDoorNote note, DateOnly today, Metadata pat, CancellationToken cancellation)
    {
        foreach (var check in note.Checks) await AskAsync(new(channel), contact, check, pat, cancellation);
        foreach (var step in note.Steps) await PlanAsync(new(channel), contact, step, today, pat, cancellation);
        if (note.LevelOfNeed.Length == 0) return;
        await new Contacts.ContactsClient(channel).ChangeContactAsync(new ChangeContactRequest
        {
            RequestId = Key(), ContactId = contact.ContactId, Version = contact.Version, ReceivedAt = contact.ReceivedAt, Source = contact.Source, Mode = contact.Mode,
            LocalityId = contact.LocalityId, TeamId = contact.TeamId, PrimaryNeed = contact.PrimaryNeed, WorkerId = contact.WorkerId,
            LevelOfNeed = note.LevelOfNeed, Factors = { note.Factors }, Consent = note.Consent, ConsentReason = note.ConsentReason
        }, pat, cancellationToken: cancellation);
    }

    public static NextStepPlan PlanOf(SampleStep step, string team) => new() { What = step.What, Who = step.Who, TeamId = step.Who.Length == 0 ? team : "", DueOn = step.DueOn.Text() };

    public static string Key() => Guid.NewGuid().ToString();

    private static async Task AskAsync(AgencyChecks.AgencyChecksClient checks, Contact contact, SampleCheck check, Metadata pat, CancellationToken cancellation)
    {
        var asked = await checks.AskAgencyAsync(
            new AskAgencyRequest { RequestId = Key(), ContactId = contact.ContactId, Agency = check.Agency, AskedAt = contact.ReceivedAt }, pat, cancellationToken: cancellation);
        if (check.Answer.Length == 0) return;
        await checks.AnswerCheckAsync(
            new AnswerCheckRequest { RequestId = Key(), CheckId = asked.CheckId, Version = asked.Version, AnsweredAt = contact.DecidedAt, Result = check.Answer }, pat, cancellationToken: cancellation);
    }

    private static async Task PlanAsync(NextSteps.NextStepsClient steps, Contact contact, SampleStep step, DateOnly today, Metadata pat, CancellationToken cancellation)
    {
        var planned = await steps.AddNextStepAsync(
            new AddNextStepRequest { RequestId = Key(), ContactId = contact.ContactId, Plan = PlanOf(step, contact.TeamId) }, pat, cancellationToken: cancellation);
        if (!step.IsDone) return;
        await steps.CloseNextStepAsync(new CloseNextStepRequest
        {
            RequestId = Key(), StepId = planned.StepId, Version = planned.Version, ClosedOn = (step.DueOn < today ? step.DueOn : today).Text(), Note = "Done as planned."
        }, pat, cancellationToken: cancellation);
    }
}
