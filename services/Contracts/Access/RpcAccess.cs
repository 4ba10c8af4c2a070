namespace CsWorkPerf.Contracts.Access;

/// <summary>
/// Who may call what: the one table of every RPC and the roles that may call it, written service by service beside this file.
/// An RPC that is not there is refused to everyone. Rules about a record (restricted children, own work) are the owning
/// service's and come on top.
/// </summary>
public static class RpcAccess
{
    /// <summary>Stands for callers without a token: signing in, health and reflection.</summary>
    public static IReadOnlyList<string> Anonymous => Callers.Anonymous;

    private static readonly Dictionary<string, IReadOnlyList<string>> Table =
        new[] { IntakeRpcs.Table, AssessmentRpcs.Table, WorkforceRpcs.Table, ReportingRpcs.Table, CommonRpcs.Table }.SelectMany(rpcs => rpcs).ToDictionary();

    /// <summary>Every RPC of the table, as <c>/package.Service/Method</c>.</summary>
    public static IEnumerable<string> Rpcs => Table.Keys;

    /// <summary>The roles that may call an RPC; none for one that is not in the table.</summary>
    public static IReadOnlyList<string> RolesFor(string rpc) => Table.TryGetValue(rpc, out var roles) ? roles : [];
}
