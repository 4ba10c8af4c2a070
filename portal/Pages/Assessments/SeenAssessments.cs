using System.Globalization;
using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>Assessments in the versions that a person saw, as a form carries them: id:version each.</summary>
public static class SeenAssessments
{
    public static string Write(Assessment assessment) => string.Create(CultureInfo.InvariantCulture, $"{assessment.AssessmentId}:{assessment.Version}");

    /// <summary>Those that are well formed; the service judges the rest.</summary>
    public static IReadOnlyList<SeenAssessment> Read(IEnumerable<string> texts) =>
    [
        .. from text in texts
           let parts = text.Split(':')
           where parts.Length == 2 && Guid.TryParse(parts[0], out _)
           let version = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0
           select new SeenAssessment { AssessmentId = parts[0], Version = version },
    ];
}
