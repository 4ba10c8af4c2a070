using CsWorkPerf.Common;

namespace CsWorkPerf.Intake;

/// <summary>The front door: children, contacts and referrals.</summary>
public sealed class IntakeService : IService
{
    public static string Name => "intake";
}
