namespace CsWorkPerf.SampleCouncil;

/// <summary>A locality with its share of the population.</summary>
internal sealed record SampleLocality(string Id, string Name, double Share);

/// <summary>A team.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Locality">Its locality; empty for one that serves the whole council.</param>
/// <param name="ServiceArea">What it does.</param>
/// <param name="Posts">How many social workers' posts it has.</param>
/// <param name="Target">Its target caseload, if it has its own.</param>
internal sealed record SampleTeam(string Id, string Name, string Locality, string ServiceArea, int Posts, int? Target = null);

/// <summary>The sample council's six localities and its teams. All names are invented.</summary>
internal static class Places
{
    public const string Cads = "CADS";
    public const string Mash = "MASH";
    public const string OutOfHours = "EDT";

    public static IReadOnlyList<SampleLocality> Localities { get; } =
    [
        new("NM", "Northmoor", 0.22),
        new("EH", "Easthaven", 0.19),
        new("RS", "Riverside", 0.18),
        new("SF", "Southfold", 0.16),
        new("WB", "Westbury Vale", 0.14),
        new("CG", "Castlegate", 0.11),
    ];

    public static IReadOnlyList<SampleTeam> Teams { get; } =
    [
        new(Cads, "Children's Advice and Duty Service", "", "Front door", 12),
        new(Mash, "Multi-Agency Safeguarding Hub", "", "Front door", 8),
        new(OutOfHours, "Emergency Duty Team", "", "Front door", 5),
        .. Localities.Select(locality => new SampleTeam(
            AssessmentTeam(locality.Id), $"{locality.Name} Assessment Team", locality.Id, "Assessment", 7, 18)),
        new("SG-N", "Safeguarding North", "NM", "Safeguarding", 8, 16),
        new("SG-S", "Safeguarding South", "SF", "Safeguarding", 8, 16),
        new("CWD", "Disabled Children's Team", "", "Disability", 6, 20),
        new("LAC", "Children in Care Team", "", "Children in care", 8, 15),
    ];

    public static string AssessmentTeam(string locality) => $"AS-{locality}";
}
