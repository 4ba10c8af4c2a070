using CsWorkPerf.Assessment.Features.AuditActions;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>Audits between the wire and the domain.</summary>
internal static class AuditMapping
{
    private const int MostText = 4000;

    public static (CaseTarget Target, AuditForm Form) Read(V1.SaveAuditRequest request, Actor actor)
    {
        var found = new Violations();
        found.Required("programme_id", request.ProgrammeId);
        found.Required("child_id", request.ChildId);
        if (request.Version < 0) found.Add("version", $"version is {request.Version}; give the version that you saw, or 0 where there was none.", "OUT_OF_RANGE");
        var target = new CaseTarget(found.Id("programme_id", request.ProgrammeId), found.Id("child_id", request.ChildId), request.Version, actor);
        var form = new AuditForm(
            found.Day("audited_on", request.AuditedOn), Read(found, request.Themes), found.Code("grade", request.Grade, Grades.Codes),
            found.Text("summary", request.Summary, MostText), request.Complete);
        found.ThrowIfAny();
        return (target, form);
    }

    public static (AuditTarget Target, DateOnly? On, string Agreed) Read(V1.RecordDiscussionRequest request, Actor actor)
    {
        var found = new Violations();
        found.Required("agreed", request.Agreed);
        var read = (Target(found, request.AuditId, request.Version, actor), found.Day("discussed_on", request.DiscussedOn), found.Text("agreed", request.Agreed, MostText));
        found.ThrowIfAny();
        return read;
    }

    public static (AuditTarget Target, Moderation Moderation) Read(V1.ModerateAuditRequest request, Actor actor)
    {
        var found = new Violations();
        found.Required("grade", request.Grade);
        found.Required("reason", request.Reason);
        var read = (
            Target(found, request.AuditId, request.Version, actor),
            new Moderation(found.Code("grade", request.Grade, Grades.Codes), found.Text("reason", request.Reason, MostText), found.Day("moderated_on", request.ModeratedOn)));
        found.ThrowIfAny();
        return read;
    }

    public static V1.Audit Write(SavedAudit saved)
    {
        var audit = Write(saved.Audit);
        audit.Themes.AddRange(Write(saved.Themes));
        audit.Summary = saved.Audit.Summary;
        audit.Discussion = saved.Audit.Discussion;
        audit.ModerationReason = saved.Audit.ModerationReason;
        return audit;
    }

    public static V1.AuditDetails Write(AuditView view, Actor actor, DateOnly today) => new()
    {
        Audit = Write(new SavedAudit(view.Audit, view.Themes)),
        History =
        {
            view.History.Select(entry => new V1.AuditEntry
            {
                Version = entry.Version, At = Instant.Text(entry.At), Action = entry.Action, By = entry.By, Own = entry.AccountId == actor.AccountId,
                Changes = { FieldChange.Read(entry.Changes).Select(change => new V1.AuditFieldChange { Field = change.Field, Before = change.Before, After = change.After }) }
            })
        },
        Actions = { view.Actions.Select(action => ActionMapping.Write(action, today)) },
        ModerationBarred = view.Barred,
        Own = view.Own,
        Queries = { view.Queries.Select(query => query.Said).Distinct() }
    };

    /// <summary>An audit without its texts.</summary>
    public static V1.Audit Write(Audit audit) => new()
    {
        AuditId = audit.AuditId,
        Version = audit.Version,
        CouncilId = audit.CouncilId,
        ChildId = audit.ChildId,
        AuditedOn = audit.AuditedOn.Text(),
        AuditorId = audit.AuditorId,
        LocalityId = audit.LocalityId,
        TeamId = audit.TeamId,
        Grade = audit.Grade,
        ModeratedGrade = audit.ModeratedGrade,
        ModeratedOn = audit.ModeratedOn.Text(),
        Origin = audit.Origin,
        State = audit.State,
        ProgrammeId = audit.ProgrammeId,
        AssessmentId = audit.AssessmentId,
        WorkerId = audit.WorkerId,
        DiscussedOn = audit.DiscussedOn.Text(),
        ModeratedBy = audit.ModeratedBy
    };

    private static AuditTarget Target(Violations found, string auditId, long version, Actor actor)
    {
        found.Required("audit_id", auditId);
        if (version < 1) found.Add("version", $"version is {version}; give the version of the audit that you saw.", "REQUIRED");
        return new(found.Id("audit_id", auditId), version, actor);
    }

    private static IReadOnlyList<AuditTheme> Read(Violations found, IReadOnlyList<V1.AuditTheme> themes)
    {
        var read = themes.Select((theme, i) =>
        {
            found.Required($"themes[{i}].theme", theme.Theme);
            return new AuditTheme(
                found.Code($"themes[{i}].theme", theme.Theme, AuditThemes.Codes), found.Code($"themes[{i}].grade", theme.Grade, ThemeGrades.Codes),
                found.Text($"themes[{i}].text", theme.Text, MostText));
        }).ToList();
        foreach (var twice in read.Where(theme => theme.Theme.Length > 0).CountBy(theme => theme.Theme).Where(count => count.Value > 1))
            found.Add("themes", $"themes has {twice.Key} twice; give each theme once.", "NOT_ALLOWED");
        return [.. AuditThemes.Codes.Values.SelectMany(code => read.Where(theme => theme.Theme == code && (theme.Grade.Length > 0 || theme.Text.Length > 0)))];
    }

    private static IEnumerable<V1.AuditTheme> Write(IReadOnlyList<AuditTheme> themes) =>
        AuditThemes.Codes.Values.SelectMany(code => themes.Where(theme => theme.Theme == code))
            .Select(theme => new V1.AuditTheme { Theme = theme.Theme, Grade = theme.Grade, Text = theme.Text });
}
