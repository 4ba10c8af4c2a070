using static CsWorkPerf.Contracts.Access.Callers;

namespace CsWorkPerf.Contracts.Access;

/// <summary>The RPCs of Workforce and who may call them.</summary>
internal static class WorkforceRpcs
{
    public static readonly Dictionary<string, IReadOnlyList<string>> Table = new()
    {
        ["/cswp.workforce.v1.Directory/ListLocalities"] = [.. Everyone, Roles.Service],
        ["/cswp.workforce.v1.Directory/ListTeams"] = [.. Everyone, Roles.Service],
        ["/cswp.workforce.v1.Directory/ListWorkers"] =
            [Roles.Practitioner, Roles.Manager, Roles.WorkforceLead, Roles.Auditor, Roles.Administrator],
        ["/cswp.workforce.v1.Directory/SaveLocality"] = Administrators,
        ["/cswp.workforce.v1.Directory/SaveTeam"] = Administrators,
        ["/cswp.workforce.v1.Directory/ImportLocalities"] = Administrators,
        ["/cswp.workforce.v1.Directory/ImportTeams"] = Administrators,
        ["/cswp.workforce.v1.Directory/ImportWorkers"] = Administrators,
        ["/cswp.workforce.v1.Directory/IdentifyWorkers"] = Administrators,
        ["/cswp.workforce.v1.Accounts/SignIn"] = Anonymous,
        ["/cswp.workforce.v1.Accounts/RefreshSession"] = Anonymous,
        ["/cswp.workforce.v1.Accounts/SignOut"] = Anonymous,
        ["/cswp.workforce.v1.Accounts/SetPassword"] = Anonymous,
        ["/cswp.workforce.v1.Accounts/AddAccount"] = Administrators,
        ["/cswp.workforce.v1.Accounts/ChangeAccount"] = Administrators,
        ["/cswp.workforce.v1.Accounts/ResetPassword"] = Administrators,
        ["/cswp.workforce.v1.Accounts/ListAccounts"] = Administrators,
        ["/cswp.workforce.v1.Accounts/AddFirstAdministrator"] = [Roles.Service],
        ["/cswp.workforce.v1.Tokens/IssueToken"] = Administrators,
        ["/cswp.workforce.v1.Tokens/ListTokens"] = Administrators,
        ["/cswp.workforce.v1.Tokens/RevokeToken"] = Administrators
    };
}
