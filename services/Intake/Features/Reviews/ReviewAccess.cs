using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>Who sees which reviews.</summary>
internal static class ReviewAccess
{
    /// <summary>Those who run the meetings see every review; others see what is to be learned from their own decisions.</summary>
    public static bool SeesAll(Actor actor) => actor.Is(Roles.Manager) || actor.Is(Roles.Auditor);
}
