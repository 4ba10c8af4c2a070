using CsWorkPerf.Common.Statistics;

namespace CsWorkPerf.Assessment.Features.Audits;

/// <summary>How many audits of an auditor were moderated from one grade to another.</summary>
public sealed record ModeratedGrades
{
    public required string AuditorId { get; init; }
    public required string Grade { get; init; }
    public required string ModeratedGrade { get; init; }
    public required int Audits { get; init; }

    public int Points => Contracts.CodeSets.Grades.PointsOf(ModeratedGrade) - Contracts.CodeSets.Grades.PointsOf(Grade);
}

/// <summary>How far moderation moved an auditor's grades.</summary>
/// <param name="AuditorId">Blank for all auditors, or where the auditor is not known.</param>
/// <param name="Lowered">The auditor was too generous.</param>
/// <param name="Unchanged">The grade stood.</param>
/// <param name="Raised">The auditor was too strict.</param>
/// <param name="Points">Sum of moderated grade less the auditor's.</param>
public sealed record AuditorDrift(string AuditorId, int Lowered, int Unchanged, int Raised, int Points)
{
    /// <summary>Fewer moderated audits than these, and their mean says nothing of an auditor.</summary>
    public const int FewestToTell = 5;

    private const double Seldom = 0.05;

    public int Moderated => Lowered + Unchanged + Raised;

    /// <summary>Null where there are too few.</summary>
    public double? Mean => Moderated < FewestToTell ? null : (double)Points / Moderated;

    /// <summary>The share unchanged with its interval.</summary>
    public Estimate Agreement => Proportions.Share(Unchanged, Moderated) ?? new(0, new(0, 1));

    /// <summary>generous or strict, where chance would seldom change so many the one way and not the other; else blank.</summary>
    public string Leaning => SignTest(Math.Min(Lowered, Raised), Lowered + Raised) >= Seldom ? "" : Lowered > Raised ? "generous" : "strict";

    public static AuditorDrift Of(string auditorId, IEnumerable<ModeratedGrades> grades)
    {
        var all = grades.ToList();
        return new(auditorId, Sum(points => points < 0), Sum(points => points == 0), Sum(points => points > 0), all.Sum(one => one.Points * one.Audits));

        int Sum(Func<int, bool> which) => all.Where(one => which(one.Points)).Sum(one => one.Audits);
    }

    /// <summary>
    /// How likely a fair coin falls at least this unevenly, either way: the two-sided sign test, exact up to the precision of a
    /// double.
    /// </summary>
    /// <param name="fewer">How often it fell the rarer way.</param>
    /// <param name="times">How often it was thrown.</param>
    public static double SignTest(int fewer, int times)
    {
        // In logarithms, for two to the power of a thousand is more than a double holds.
        double log = -times * Math.Log(2), sum = 0;
        for (var i = 0; i <= fewer; i++)
        {
            sum += Math.Exp(log);
            log += Math.Log(times - i) - Math.Log(i + 1);
        }
        return Math.Min(1, 2 * sum);
    }
}
