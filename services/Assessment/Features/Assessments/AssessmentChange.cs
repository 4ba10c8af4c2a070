using CsWorkPerf.Assessment.Features.Children;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Assessments;

/// <summary>Which assessment a command changes, as whom, and from which version.</summary>
public sealed record AssessmentTarget(string AssessmentId, long Version, Actor Actor);

/// <summary>The steps that every change of an assessment by a person has in common.</summary>
internal static class AssessmentChange
{
    /// <summary>The assessment as it is stored. A command calls this inside <see cref="RestrictedChild.LogRefusalAsync"/>.</summary>
    /// <exception cref="NotFound">No such assessment.</exception>
    /// <exception cref="Denied">The child's record is restricted.</exception>
    /// <exception cref="StaleVersion">Somebody else was first.</exception>
    public static Assessment Load(Tx tx, AssessmentTarget target, DateTimeOffset now)
    {
        var assessment = AssessmentStore.ById(tx, target.AssessmentId) ?? throw new NotFound("assessment", target.AssessmentId);
        RestrictedChild.Check(tx, assessment.ChildId, target.Actor, now);
        return assessment.Version == target.Version ? assessment : throw new StaleVersion("assessment", assessment.AssessmentId, assessment.Version);
    }

    /// <summary>Stores the next version with its history, and tells of it.</summary>
    /// <param name="tx">Where to.</param>
    /// <param name="before">The stored version.</param>
    /// <param name="after">As it is to be, whatever its version.</param>
    /// <param name="dates">Works out the days of its clock.</param>
    /// <param name="action">What was done: one of the access log's words.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="detail">A reason or a note.</param>
    public static Assessment Save(Tx tx, Assessment before, Assessment after, DueDates dates, string action, Actor actor, DateTimeOffset now, string detail = "")
    {
        var next = dates.Put(after with { Version = before.Version + 1, ChangedHere = true }, before);
        AssessmentStore.Update(tx, next, now);
        Note(tx, before, next, action, actor, now, detail);
        return next;
    }

    /// <summary>Stores the first version with its history, and tells of it.</summary>
    /// <inheritdoc cref="Save"/>
    public static Assessment Add(Tx tx, Assessment started, DueDates dates, string action, Actor actor, DateTimeOffset now, string detail = "")
    {
        var first = dates.Put(started);
        AssessmentStore.Insert(tx, first, now);
        Note(tx, first, first, action, actor, now, detail);
        return first;
    }

    private static void Note(Tx tx, Assessment before, Assessment after, string action, Actor actor, DateTimeOffset now, string detail)
    {
        AssessmentStore.AddEntry(tx, after, action, actor, now, detail, AssessmentChanges.Text(before, after));
        AccessLog.Add(tx, actor, now, action, "assessment", after.AssessmentId);
        tx.Publish(AssessmentEvents.Of(after, now), live: true);
    }
}
