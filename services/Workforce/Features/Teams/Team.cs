using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Workforce.Features.Teams;

/// <summary>A team of workers.</summary>
public sealed record Team
{
    /// <summary>The council's id; of a team added here, our own.</summary>
    public required string TeamId { get; init; }

    public required string Name { get; init; }
    public string? LocalityId { get; init; }
    public string? ServiceArea { get; init; }

    /// <summary>Cases per full-time worker; none means the council's default.</summary>
    public int? TargetCaseload { get; init; }

    /// <summary>First day of the target; none means always.</summary>
    public DateOnly? TargetFrom { get; init; }

    /// <summary>From 1.</summary>
    public long Version { get; init; }

    /// <summary>A person added or changed it here, so an import keeps it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>Where a row or a request differs.</summary>
    public IEnumerable<Difference> Differences(Team row)
    {
        if (row.Name != Name) yield return new("name", row.Name, Name);
        if (row.LocalityId != LocalityId) yield return new("locality_id", row.LocalityId ?? "", LocalityId ?? "");
        if (row.ServiceArea != ServiceArea) yield return new("service_area", row.ServiceArea ?? "", ServiceArea ?? "");
        if (row.TargetCaseload != TargetCaseload) yield return new("target_caseload", Text(row.TargetCaseload), Text(TargetCaseload));
        if (row.TargetFrom != TargetFrom) yield return new("target_from", row.TargetFrom.Text(), TargetFrom.Text());
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
