using System.Security.Claims;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Portal.Pages.Audits;
using CsWorkPerf.Portal.Security;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>Who is offered what of audits.</summary>
public sealed class AuditRightsTests
{
    [Theory]
    [InlineData(Roles.Auditor, "own", false)]
    [InlineData(Roles.Auditor, "other", true)]
    [InlineData(Roles.Manager, "own", true)]
    public void MayDrawFor_Oneself_OnlyAManager(string role, string worker, bool may)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role), new(Person.WorkerIdClaim, "own")], "test"));

        Assert.Equal(may, user.MayDrawFor(worker));
    }
}
