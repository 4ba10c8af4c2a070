using System.Globalization;

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

    /// <summary>What an import row would change: column, and the value here.</summary>
    public IEnumerable<(string Column, string Here)> Differences(Team row)
    {
        if (row.Name != Name) yield return ("name", Name);
        if (row.LocalityId != LocalityId) yield return ("locality_id", LocalityId ?? "");
        if (row.ServiceArea != ServiceArea) yield return ("service_area", ServiceArea ?? "");
        if (row.TargetCaseload != TargetCaseload) yield return ("target_caseload", TargetCaseload?.ToString(CultureInfo.InvariantCulture) ?? "");
        if (row.TargetFrom != TargetFrom) yield return ("target_from", TargetFrom.Text());
    }
}
