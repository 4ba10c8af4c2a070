namespace CsWorkPerf.Contracts.Access;

/// <summary>The groups of roles that the access table is written with.</summary>
internal static class Callers
{
    public static readonly string[] Everyone = [.. Roles.OfPeople];
    public static readonly string[] FrontDoor = [Roles.Practitioner, Roles.Manager];
    public static readonly string[] Managers = [Roles.Manager];
    public static readonly string[] RecordReaders = [Roles.Practitioner, Roles.Manager, Roles.Auditor];
    public static readonly string[] PanelChairs = [Roles.Manager, Roles.Auditor];
    public static readonly string[] Administrators = [Roles.Administrator];

    /// <summary>Callers without a token: signing in, health and reflection.</summary>
    public static readonly IReadOnlyList<string> Anonymous = ["(anonymous)"];
}
