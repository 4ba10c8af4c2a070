using CsWorkPerf.Common;

namespace CsWorkPerf.Workforce;

/// <summary>Owns the directory (localities, teams, workers), accounts and consumer tokens.</summary>
public sealed class WorkforceService : IService
{
    public static string Name => "workforce";
}
