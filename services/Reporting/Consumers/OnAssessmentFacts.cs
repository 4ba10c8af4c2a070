using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Consumers;

/// <summary>Hears of assessments, section 47 enquiries and audits, in whole batches: a backlog is taken in many rows at a time.</summary>
internal sealed class OnAssessmentFacts(TakeInFacts takeIn, ForgetFacts forget) : IBatchConsumer
{
    public async Task ApplyAsync(Tx tx, FollowedBatch batch)
    {
        var changes = new FactChanges
        {
            Assessments = NewestEvents.Of<AssessmentChanged, AssessmentFact>(batch, Fact),
            Enquiries = NewestEvents.Of<EnquiryChanged, EnquiryFact>(batch, Fact),
            Audits = NewestEvents.Of<AuditChanged, AuditFact>(batch, Fact),
            Lag = batch.Head - batch.From + 1
        };
        if (changes.Count > 0) await takeIn.ApplyAsync(tx, changes);
    }

    public Task ForgetAsync(Tx tx, string source) => source == Sources.Assessment ? forget.ApplyAsync(tx, source) : Task.CompletedTask;

    internal static AssessmentFact Fact(AssessmentChanged change) => new()
    {
        AssessmentId = change.AssessmentId,
        Version = change.Version,
        ReferralId = change.ReferralId,
        AssessmentType = change.AssessmentType,
        ReferredOn = change.ReferredOn,
        ReferralDate = change.ReferralDate,
        StartedOn = change.StartedOn,
        ChildSeenOn = change.ChildSeenOn,
        SubmittedOn = change.SubmittedOn,
        CompletedOn = change.CompletedOn,
        AuthorisedOn = change.AuthorisedOn,
        Outcome = change.Outcome,
        LocalityId = change.LocalityId,
        TeamId = change.TeamId,
        OutcomeSupplied = change.OutcomeSupplied,
        ChildSeenSupplied = change.ChildSeenSupplied,
        Withdrawn = change.Withdrawn
    };

    internal static EnquiryFact Fact(EnquiryChanged change) => new()
    {
        S47Id = change.S47Id,
        Version = change.Version,
        StrategyOn = change.StrategyOn,
        VisitOn = change.VisitOn,
        IcpcRequired = change.IcpcRequired,
        IcpcOn = change.IcpcOn,
        ConcludedOn = change.ConcludedOn,
        LocalityId = change.LocalityId,
        TeamId = change.TeamId,
        CourseSupplied = change.CourseSupplied,
        Withdrawn = change.Withdrawn
    };

    internal static AuditFact Fact(AuditChanged change) => new()
    {
        AuditId = change.AuditId,
        Version = change.Version,
        AuditedOn = change.AuditedOn,
        Grade = change.Grade,
        ModeratedGrade = change.ModeratedGrade,
        ModeratedOn = change.ModeratedOn,
        LocalityId = change.LocalityId,
        TeamId = change.TeamId
    };
}
