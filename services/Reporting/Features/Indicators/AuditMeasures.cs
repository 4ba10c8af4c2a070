using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;
using M = CsWorkPerf.Reporting.Features.Indicators.CaseMeasures;

namespace CsWorkPerf.Reporting.Features.Indicators;

/// <summary>From a case audit to what it adds to the measures: a pure function.</summary>
public static class AuditMeasures
{
    /// <summary>Adds the contributions of audits, given in any order.</summary>
    public static void Add(IReadOnlyList<AuditFact> audits, List<Contribution> into)
    {
        foreach (var audit in audits)
        {
            if (!FactQuery.Countable(audit)) continue;
            var row = new RowDimensions { Locality = audit.LocalityId, Team = audit.TeamId, Grade = audit.FinalGrade };
            into.Add(new(M.Audited, audit.AuditedOn, row, 1));
            if (audit.FinalGrade is Grades.Good or Grades.Outstanding) into.Add(new(M.GoodOrBetter, audit.AuditedOn, row, 1));
            if (audit is not { ModeratedGrade: { } moderated, ModeratedOn: { } day }) continue;
            into.Add(new(M.Moderated, day, row, 1));
            if (moderated == audit.Grade) into.Add(new(M.Unchanged, day, row, 1));
            else into.Add(new(M.Drift, day, row, Grades.PointsOf(moderated) - Grades.PointsOf(audit.Grade)));
        }
    }
}
