using CsWorkPerf.Common;

namespace CsWorkPerf.Assessment;

/// <summary>Assessments, their working-day clock, section 47 enquiries and audits.</summary>
public sealed class AssessmentService : IService
{
    public static string Name => "assessment";
}
