using CsWorkPerf.Assessment.Features.Assessments;
using CsWorkPerf.Assessment.Features.Enquiries;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Events;

namespace CsWorkPerf.Assessment.Features.Directory;

/// <summary>Takes from Workforce's events what Assessment needs of the directory; again and again gives the same.</summary>
public sealed class LearnDirectory(AssessmentLinks assessments)
{
    public void Apply(Tx tx, LocalityChanged locality) => DirectoryStore.SaveLocality(tx, locality.LocalityId, locality.Name);

    public void Apply(Tx tx, WorkerChanged worker) => DirectoryStore.SaveWorker(
        tx, worker.WorkerId, [.. worker.Spells.Select(spell => new KnownSpell(spell.TeamId, spell.Role, spell.From, spell.To))]);

    public void Apply(Tx tx, TeamChanged team)
    {
        DirectoryStore.SaveTeam(tx, team.TeamId, team.Name);
        // A name that two teams bear names neither.
        if (DirectoryStore.TeamByName(tx, team.Name) != team.TeamId) return;
        assessments.TeamArrived(tx, team.TeamId, team.Name, team.OccurredAt);
        EnquiryLinks.TeamArrived(tx, team.TeamId, team.Name, team.OccurredAt);
    }
}
