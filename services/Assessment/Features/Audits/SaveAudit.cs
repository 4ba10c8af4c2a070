using CsWorkPerf.Assessment.Features.AuditProgrammes;
using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Which case of a programme is audited, and the version seen; 0 where there was nothing yet.</summary>
public sealed record CaseTarget(string ProgrammeId, string ChildId, long Version, Actor Actor);

/// <summary>An audit with what it says of each theme.</summary>
public sealed record SavedAudit(Audit Audit, IReadOnlyList<AuditTheme> Themes);

/// <summary>Saves the audit of a case that was drawn: as a draft, complete, or corrected.</summary>
public sealed class SaveAudit(Db<AssessmentService> db, RestrictedChild restricted, TimeProvider time)
{
    /// <exception cref="NotFound">No such case.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    /// <exception cref="RuleBroken">NOT_THE_AUDITOR, ALREADY_MODERATED, NOT_A_DRAFT, THEMES_REQUIRED.</exception>
    /// <exception cref="InvalidInput">See <see cref="AuditForm.Check"/>.</exception>
    public Task<SavedAudit> HandleAsync(CaseTarget target, AuditForm form, RequestKey request, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return restricted.LogRefusalAsync(target.Actor, "child", target.ChildId, cancellation, () =>
            db.WriteAsync(tx => Once.RunAsync(tx, request, now, () => Task.FromResult(Save(tx, target, form, now))), cancellation));
    }

    private static SavedAudit Save(Tx tx, CaseTarget target, AuditForm form, DateTimeOffset now)
    {
        var drawn = CaseStore.Of(tx, target.ProgrammeId, target.ChildId) ?? throw new NotFound("audit_case", $"{target.ProgrammeId}/{target.ChildId}");
        RestrictedChild.CheckCase(tx, new(drawn.ChildId, drawn.ProgrammeId), target.Actor, now);
        if (drawn.AuditorId != target.Actor.WorkerId)
            throw new RuleBroken(
                "NOT_THE_AUDITOR",
                target.Actor.WorkerId is null
                    ? "Your account is linked to no worker, so that no case can be yours; ask your administrator to link it."
                    : "This case is another auditor's; a manager can give it to you, with a reason.",
                "audit_programme/" + target.ProgrammeId);
        var before = AuditStore.OfCase(tx, target.ProgrammeId, target.ChildId);
        if ((before?.Version ?? 0) != target.Version) throw new StaleVersion("audit", before?.AuditId ?? "", before?.Version ?? 0);
        if (before is { IsModerated: true })
            throw new RuleBroken("ALREADY_MODERATED", $"{before.ModeratedBy} has moderated this audit; only the moderation can be corrected now.", "audit/" + before.AuditId);
        if (before is { State: AuditState.Complete } && !form.Complete)
            throw new RuleBroken("NOT_A_DRAFT", "This audit is complete; correct it, or leave it as it is.", "audit/" + before.AuditId);
        var today = LondonTime.DayOf(now);
        form.Check(drawn.From, today, before?.AuditId ?? "");

        var after = (before ?? New(drawn, now)) with
        {
            AuditedOn = form.AuditedOn ?? today,
            AuditorId = drawn.AuditorId,
            AuditorAccount = target.Actor.AccountId,
            Grade = form.Grade,
            Summary = form.Summary,
            State = form.Complete ? AuditState.Complete : AuditState.Draft
        };
        return Store(tx, before, after, form.Themes, target.Actor, now);
    }

    private static SavedAudit Store(Tx tx, Audit? before, Audit after, IReadOnlyList<AuditTheme> themes, Actor actor, DateTimeOffset now)
    {
        var said = before is null ? [] : AuditStore.Themes(tx, before.AuditId);
        var differs = AuditChanges.Between(said, themes);
        if (before == after && differs.Count == 0) return new(before, themes);
        if (before is null) AuditStore.Insert(tx, after, now);
        else AuditStore.Update(tx, after = after with { Version = before.Version + 1 }, now);
        AuditStore.SaveThemes(tx, after.AuditId, themes);
        var corrected = before is { State: AuditState.Complete };
        var step = corrected ? AuditStep.Corrected : after.State == AuditState.Complete ? AuditStep.Completed : AuditStep.Started;
        // What a draft said on the way is nobody's business: its history begins when it is complete.
        if (before is null || after.State == AuditState.Complete)
            AuditWriting.Note(tx, after, step, corrected ? [.. AuditChanges.Between(before!, after), .. differs] : [], actor, now);
        AuditWriting.Tell(tx, after, now);
        return new(after, themes);
    }

    private static Audit New(DrawnCase drawn, DateTimeOffset now) => new()
    {
        AuditId = Guid.CreateVersion7(now).ToString(),
        Version = 1,
        ChildId = drawn.ChildId,
        AuditedOn = LondonTime.DayOf(now),
        LocalityId = drawn.LocalityId,
        TeamId = drawn.TeamId,
        Grade = "",
        Origin = "live",
        ProgrammeId = drawn.ProgrammeId,
        AssessmentId = drawn.AssessmentId,
        WorkerId = drawn.WorkerId
    };
}
