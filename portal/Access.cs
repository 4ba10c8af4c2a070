using System.Security.Claims;
using CsWorkPerf.Contracts.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CsWorkPerf.Portal;

/// <summary>Who may open which page: the portal's one table. A page that is not in it can be opened by nobody.</summary>
public static class Access
{
    /// <summary>The policy of a page or endpoint that nobody has been given.</summary>
    public const string DenyPolicy = "deny";

    private static readonly string[] Anyone = ["*"];
    private static readonly string[] FrontDoor = [Roles.Practitioner, Roles.Manager];
    private static readonly string[] Managers = [Roles.Manager];
    private static readonly string[] RecordReaders = [Roles.Practitioner, Roles.Manager, Roles.Auditor];
    private static readonly string[] PanelChairs = [Roles.Manager, Roles.Auditor];
    private static readonly string[] Administrators = [Roles.Administrator];
    private static readonly string[] SignedIn = [.. Roles.OfPeople];

    /// <summary>Page (its path under Pages) to the roles that may open it.</summary>
    public static IReadOnlyDictionary<string, string[]> Pages { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["/Error"] = Anyone,
        ["/Index"] = SignedIn,
        ["/FrontDoor/Board"] = RecordReaders,
        ["/FrontDoor/Contacts"] = RecordReaders,
        ["/FrontDoor/Contact"] = RecordReaders,
        ["/FrontDoor/FindChild"] = RecordReaders,
        ["/FrontDoor/Child"] = RecordReaders,
        ["/FrontDoor/Referral"] = RecordReaders,
        ["/FrontDoor/Referrals"] = RecordReaders,
        ["/FrontDoor/Reviews"] = PanelChairs,
        ["/FrontDoor/DrawReview"] = PanelChairs,
        ["/FrontDoor/ReviewMeeting"] = PanelChairs,
        ["/FrontDoor/ReviewVerdict"] = PanelChairs,
        ["/FrontDoor/ReviewDraw"] = PanelChairs,
        ["/FrontDoor/Learning"] = RecordReaders,
        ["/FrontDoor/Review"] = RecordReaders,
        ["/FrontDoor/NewChild"] = FrontDoor,
        ["/FrontDoor/ChangeChild"] = FrontDoor,
        ["/FrontDoor/OpenRestricted"] = FrontDoor,
        ["/FrontDoor/Openings"] = Managers,
        ["/FrontDoor/MergeWith"] = Managers,
        ["/FrontDoor/MergeChildren"] = Managers,
        ["/FrontDoor/UndoMerge"] = Managers,
        ["/FrontDoor/LogContact"] = FrontDoor,
        ["/FrontDoor/HandOff"] = FrontDoor,
        ["/FrontDoor/Reassign"] = FrontDoor,
        ["/FrontDoor/ChangeContact"] = FrontDoor,
        ["/FrontDoor/Conversations"] = RecordReaders,
        ["/FrontDoor/Conversation"] = RecordReaders,
        ["/FrontDoor/Draft"] = FrontDoor,
        ["/FrontDoor/DiscardDraft"] = FrontDoor,
        ["/FrontDoor/TakeOut"] = FrontDoor,
        ["/FrontDoor/CorrectDecision"] = FrontDoor,
        ["/FrontDoor/NextStep"] = FrontDoor,
        ["/FrontDoor/Proposal"] = FrontDoor,
        ["/FrontDoor/Proposals"] = RecordReaders,
        ["/FrontDoor/CloseNextStep"] = FrontDoor,
        ["/FrontDoor/AskAgency"] = FrontDoor,
        ["/FrontDoor/CloseCheck"] = FrontDoor,
        ["/FrontDoor/NextSteps"] = RecordReaders,
        ["/FrontDoor/AgencyChecks"] = RecordReaders,
        ["/Assessments/Index"] = RecordReaders,
        ["/Assessments/Assessment"] = RecordReaders,
        ["/Assessments/Tracker"] = RecordReaders,
        ["/Assessments/Meetings"] = RecordReaders,
        ["/Assessments/Meeting"] = RecordReaders,
        ["/Assessments/MeetingCase"] = Managers,
        ["/Assessments/CloseMeeting"] = Managers,
        ["/Assessments/Actions"] = RecordReaders,
        ["/Assessments/Start"] = FrontDoor,
        ["/Assessments/Allocate"] = FrontDoor,
        ["/Section47/Index"] = RecordReaders,
        ["/Section47/Referrals"] = RecordReaders,
        ["/Section47/Enquiry"] = RecordReaders,
        ["/Section47/Start"] = FrontDoor,
        ["/Section47/Visit"] = FrontDoor,
        ["/Section47/Conclude"] = FrontDoor,
        ["/Section47/PlanConference"] = FrontDoor,
        ["/Section47/Conference"] = FrontDoor,
        ["/Section47/Change"] = FrontDoor,
        ["/Section47/Withdraw"] = Managers,
        ["/Assessments/Seen"] = FrontDoor,
        ["/Assessments/Plan"] = FrontDoor,
        ["/Assessments/Checkpoint"] = FrontDoor,
        ["/Assessments/Submit"] = FrontDoor,
        ["/Assessments/ToAuthorise"] = Managers,
        ["/Assessments/Delegations"] = Managers,
        ["/Assessments/Authorise"] = Managers,
        ["/Assessments/Reopen"] = Managers,
        ["/Assessments/Withdraw"] = Managers,
        ["/Audits/Index"] = RecordReaders,
        ["/Audits/Cases"] = RecordReaders,
        ["/Audits/Audit"] = RecordReaders,
        // Who audits a case is the programme's to say, not a role's.
        ["/Audits/Tool"] = RecordReaders,
        ["/Audits/Discussion"] = RecordReaders,
        ["/Audits/Moderate"] = PanelChairs,
        ["/Audits/Action"] = RecordReaders,
        ["/Audits/CloseAction"] = RecordReaders,
        ["/Audits/Actions"] = RecordReaders,
        ["/Audits/Programmes"] = PanelChairs,
        ["/Audits/Draw"] = PanelChairs,
        ["/Audits/Programme"] = PanelChairs,
        ["/Audits/ProgrammeDraw"] = PanelChairs,
        ["/Audits/Reallocate"] = PanelChairs,
        ["/Audits/Drift"] = PanelChairs,
        ["/DataQuality/Index"] = [.. RecordReaders, Roles.Analyst],
        ["/DataQuality/Queries"] = RecordReaders,
        // Figures without records: everybody, as with the indicators.
        ["/FrontDoor/Conversion"] = SignedIn,
        ["/Demand/Week"] = SignedIn,
        ["/Demand/Months"] = SignedIn,
        ["/Demand/Sources"] = SignedIn,
        ["/Demand/Shares"] = SignedIn,
        ["/Demand/Definitions"] = SignedIn,
        ["/Demand/Change"] = SignedIn,
        ["/Demand/Cohorts"] = SignedIn,
        ["/Demand/Modes"] = SignedIn,
        ["/Demand/FormalRoute"] = SignedIn,
        ["/Assessments/Timeliness"] = SignedIn,
        ["/Assessments/TimelinessBy"] = SignedIn,
        ["/Assessments/TimelinessDays"] = SignedIn,
        ["/Administration/Accounts"] = Administrators,
        ["/Administration/AddAccount"] = Administrators,
        ["/Administration/Account"] = Administrators,
        ["/Administration/DisableAccount"] = Administrators,
        ["/Administration/Tokens"] = Administrators,
        ["/Administration/RevokeToken"] = Administrators,
        ["/Administration/AccessLog"] = Administrators,
        ["/Directory/Localities"] = SignedIn,
        ["/Directory/Locality"] = Administrators,
        ["/Directory/Teams"] = SignedIn,
        ["/Directory/Team"] = Administrators,
        ["/Directory/Workers"] = [Roles.Practitioner, Roles.Manager, Roles.WorkforceLead, Roles.Auditor, Roles.Administrator],
        ["/Indicators/Index"] = SignedIn,
        ["/Indicators/Indicator"] = SignedIn,
        ["/SignIn"] = Anyone,
        ["/SetPassword"] = Anyone,
        ["/SignOut"] = Anyone,
    };

    /// <summary>Whether a signed-in person may open a page, for links and menus.</summary>
    public static bool Allows(ClaimsPrincipal user, string page) =>
        Pages.TryGetValue(page, out var roles) && (roles == Anyone || roles.Any(user.IsInRole));

    /// <summary>Puts the table's entry on a page when the application starts.</summary>
    internal static void Apply(PageApplicationModel page) => page.EndpointMetadata.Add(For(page.ViewEnginePath));

    private static object For(string page) =>
        !Pages.TryGetValue(page, out var roles) ? new AuthorizeAttribute(DenyPolicy)
        : roles == Anyone ? new AllowAnonymousAttribute()
        : new AuthorizeAttribute { Roles = string.Join(',', roles) };
}
