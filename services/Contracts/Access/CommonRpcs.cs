using static CsWorkPerf.Contracts.Access.Callers;

namespace CsWorkPerf.Contracts.Access;

/// <summary>The RPCs that every service answers and who may call them.</summary>
internal static class CommonRpcs
{
    public static readonly Dictionary<string, IReadOnlyList<string>> Table = new()
    {
        ["/cswp.common.v1.EventFeed/Read"] = [Roles.Service],
        ["/cswp.common.v1.EventFeed/ListFollowers"] = [Roles.Service],
        ["/cswp.common.v1.AccessLogs/SearchAccessLog"] = Administrators,
        ["/grpc.health.v1.Health/Check"] = Anonymous,
        ["/grpc.health.v1.Health/Watch"] = Anonymous,
        ["/grpc.health.v1.Health/List"] = Anonymous,
        ["/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Anonymous,
        ["/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Anonymous
    };
}
