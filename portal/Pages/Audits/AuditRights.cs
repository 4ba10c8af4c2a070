using System.Security.Claims;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Security;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>Who is offered what; the service decides.</summary>
public static class AuditRights
{
    /// <summary>A manager or an auditor by role.</summary>
    public static bool RunsProgrammes(this ClaimsPrincipal user) => user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Auditor);

    /// <summary>Draws a programme in which that worker audits: only a manager draws for themselves.</summary>
    public static bool MayDrawFor(this ClaimsPrincipal user, string workerId) => user.IsInRole(Roles.Manager) || workerId != user.WorkerId();

    /// <summary>Gives a case to another auditor: whoever has it may open it, so that of a restricted child only a manager gives it.</summary>
    public static bool MayReallocate(this ClaimsPrincipal user, bool restricted) => user.RunsProgrammes() && (!restricted || user.IsInRole(Roles.Manager));

    /// <summary>Says what follows from the audit.</summary>
    public static bool MayFollowUp(this ClaimsPrincipal user, AuditDetails details) => details.Own || user.RunsProgrammes();

    /// <summary>Says of an action that it is done.</summary>
    public static bool MaySayDone(this ClaimsPrincipal user, AuditAction action) => user.RunsProgrammes() || action.OwnerId == user.WorkerId();
}
