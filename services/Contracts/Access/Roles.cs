namespace CsWorkPerf.Contracts.Access;

/// <summary>The roles of people and programs.</summary>
public static class Roles
{
    public const string Practitioner = "practitioner";
    public const string Manager = "manager";
    public const string WorkforceLead = "workforce_lead";
    public const string Auditor = "auditor";
    public const string Analyst = "analyst";
    public const string Administrator = "administrator";

    /// <summary>The other services; given to no person and no consumer.</summary>
    public const string Service = "service";

    /// <summary>What an account or a consumer token may hold.</summary>
    public static readonly IReadOnlyList<string> OfPeople = [Practitioner, Manager, WorkforceLead, Auditor, Analyst, Administrator];
}
