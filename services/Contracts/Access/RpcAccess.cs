namespace CsWorkPerf.Contracts.Access;

/// <summary>
/// Who may call what: the one table of every RPC and the roles that may call it. An RPC that is not here is refused to
/// everyone. Rules about a record (restricted children, own work) are the owning service's and come on top.
/// </summary>
public static class RpcAccess
{
    private static readonly string[] Everyone = [.. Roles.OfPeople];
    private static readonly string[] FrontDoor = [Roles.Practitioner, Roles.Manager];
    private static readonly string[] Managers = [Roles.Manager];
    private static readonly string[] RecordReaders = [Roles.Practitioner, Roles.Manager, Roles.Auditor];
    private static readonly string[] PanelChairs = [Roles.Manager, Roles.Auditor];
    private static readonly string[] Administrators = [Roles.Administrator];

    /// <summary>Stands for callers without a token: signing in, health and reflection.</summary>
    public static readonly IReadOnlyList<string> Anonymous = ["(anonymous)"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Table = new()
    {
        ["/cswp.intake.v1.Contacts/LogContact"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/ChangeContact"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/RecordDecision"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/CorrectDecision"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/HandOffContact"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/RecordFeedback"] = FrontDoor,
        ["/cswp.intake.v1.Contacts/GetContact"] = RecordReaders,
        ["/cswp.intake.v1.Contacts/ListContacts"] = RecordReaders,
        ["/cswp.intake.v1.Contacts/CountOpenContacts"] = RecordReaders,
        ["/cswp.intake.v1.Contacts/ImportContacts"] = Administrators,
        ["/cswp.intake.v1.Board/GetBoard"] = RecordReaders,
        ["/cswp.intake.v1.Board/WatchBoard"] = RecordReaders,
        ["/cswp.intake.v1.Board/ClaimContacts"] = FrontDoor,
        ["/cswp.intake.v1.Board/ReassignContacts"] = FrontDoor,
        ["/cswp.intake.v1.Duty/SignOn"] = FrontDoor,
        ["/cswp.intake.v1.Duty/SignOff"] = FrontDoor,
        ["/cswp.intake.v1.Proposals/AgreeProposal"] = Managers,
        ["/cswp.intake.v1.Proposals/ReturnProposal"] = FrontDoor,
        ["/cswp.intake.v1.Proposals/ListProposals"] = RecordReaders,
        ["/cswp.intake.v1.NextSteps/AddNextStep"] = FrontDoor,
        ["/cswp.intake.v1.NextSteps/ChangeNextStep"] = FrontDoor,
        ["/cswp.intake.v1.NextSteps/CloseNextStep"] = FrontDoor,
        ["/cswp.intake.v1.NextSteps/ListNextSteps"] = RecordReaders,
        ["/cswp.intake.v1.AgencyChecks/AskAgency"] = FrontDoor,
        ["/cswp.intake.v1.AgencyChecks/AnswerCheck"] = FrontDoor,
        ["/cswp.intake.v1.AgencyChecks/WithdrawCheck"] = FrontDoor,
        ["/cswp.intake.v1.AgencyChecks/ListAgencyChecks"] = RecordReaders,
        ["/cswp.intake.v1.Children/AddChild"] = FrontDoor,
        ["/cswp.intake.v1.Children/ChangeChild"] = FrontDoor,
        ["/cswp.intake.v1.Children/GetChild"] = RecordReaders,
        ["/cswp.intake.v1.Children/SearchChildren"] = RecordReaders,
        ["/cswp.intake.v1.Children/GetChildHistory"] = RecordReaders,
        ["/cswp.intake.v1.Children/FindLikelyChildren"] = FrontDoor,
        ["/cswp.intake.v1.Children/MergeChildren"] = Managers,
        ["/cswp.intake.v1.Children/UndoMerge"] = Managers,
        ["/cswp.intake.v1.Children/NameChildren"] = RecordReaders,
        ["/cswp.intake.v1.Children/IdentifyChildren"] = Administrators,
        ["/cswp.intake.v1.Children/ImportChildren"] = Administrators,
        ["/cswp.intake.v1.Conversations/StartConversation"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/SaveDraft"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/GetDraft"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/ListDrafts"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/TakeOverDraft"] = Managers,
        ["/cswp.intake.v1.Conversations/DiscardDraft"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/EndConversation"] = FrontDoor,
        ["/cswp.intake.v1.Conversations/GetConversation"] = RecordReaders,
        ["/cswp.intake.v1.Conversations/ListConversations"] = RecordReaders,
        ["/cswp.intake.v1.Openings/OpenRestricted"] = FrontDoor,
        ["/cswp.intake.v1.Openings/ListOpenings"] = Managers,
        ["/cswp.intake.v1.Openings/CountOpenings"] = Managers,
        ["/cswp.intake.v1.Openings/AcknowledgeOpening"] = Managers,
        ["/cswp.intake.v1.DataQuality/CountQueries"] = [.. RecordReaders, Roles.Analyst],
        ["/cswp.intake.v1.DataQuality/ListQueries"] = RecordReaders,
        ["/cswp.intake.v1.Referrals/GetReferral"] = RecordReaders,
        ["/cswp.intake.v1.Referrals/ListReferrals"] = RecordReaders,
        ["/cswp.intake.v1.Referrals/IdentifyReferrals"] = Administrators,
        ["/cswp.intake.v1.Referrals/FindReferrals"] = Administrators,
        ["/cswp.intake.v1.Referrals/ImportReferrals"] = Administrators,
        ["/cswp.intake.v1.ReviewMeetings/GetNextDraw"] = PanelChairs,
        ["/cswp.intake.v1.ReviewMeetings/DrawMeeting"] = PanelChairs,
        ["/cswp.intake.v1.ReviewMeetings/ListMeetings"] = PanelChairs,
        ["/cswp.intake.v1.ReviewMeetings/GetMeeting"] = PanelChairs,
        ["/cswp.intake.v1.ReviewMeetings/GetDraw"] = PanelChairs,
        ["/cswp.intake.v1.Reviews/RecordVerdict"] = PanelChairs,
        ["/cswp.intake.v1.Reviews/CorrectVerdict"] = PanelChairs,
        ["/cswp.intake.v1.Reviews/GetReview"] = RecordReaders,
        ["/cswp.intake.v1.Reviews/ListReviews"] = RecordReaders,
        ["/cswp.intake.v1.Reviews/ImportReviews"] = Administrators,

        ["/cswp.assessment.v1.Assessments/StartAssessment"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/AllocateAssessments"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/RecordSeen"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/ChangePlan"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/RecordCheckpoint"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/SubmitAssessment"] = FrontDoor,
        ["/cswp.assessment.v1.Assessments/AuthoriseAssessment"] = Managers,
        ["/cswp.assessment.v1.Assessments/ReturnAssessment"] = Managers,
        ["/cswp.assessment.v1.Assessments/ReopenAssessment"] = Managers,
        ["/cswp.assessment.v1.Assessments/WithdrawAssessment"] = Managers,
        ["/cswp.assessment.v1.Assessments/GetAssessment"] = RecordReaders,
        ["/cswp.assessment.v1.Assessments/ListAssessments"] = RecordReaders,
        ["/cswp.assessment.v1.Assessments/CountAssessments"] = RecordReaders,
        ["/cswp.assessment.v1.Assessments/ImportAssessments"] = Administrators,
        ["/cswp.assessment.v1.Section47/StartEnquiry"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/RecordVisit"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/ConcludeEnquiry"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/PlanConference"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/RecordConference"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/ChangeEnquiry"] = FrontDoor,
        ["/cswp.assessment.v1.Section47/WithdrawEnquiry"] = Managers,
        ["/cswp.assessment.v1.Section47/GetEnquiry"] = RecordReaders,
        ["/cswp.assessment.v1.Section47/ListEnquiries"] = RecordReaders,
        ["/cswp.assessment.v1.Section47/CountEnquiries"] = RecordReaders,
        ["/cswp.assessment.v1.Section47/ImportEnquiries"] = Administrators,
        // Who audits a case is the programme's to say, not a role's.
        ["/cswp.assessment.v1.Audits/SaveAudit"] = RecordReaders,
        ["/cswp.assessment.v1.Audits/RecordDiscussion"] = RecordReaders,
        ["/cswp.assessment.v1.Audits/ModerateAudit"] = PanelChairs,
        ["/cswp.assessment.v1.Audits/GetAudit"] = RecordReaders,
        ["/cswp.assessment.v1.Audits/ListAudits"] = RecordReaders,
        ["/cswp.assessment.v1.Audits/GetModerationDrift"] = PanelChairs,
        ["/cswp.assessment.v1.Audits/ImportAudits"] = Administrators,
        ["/cswp.assessment.v1.AuditActions/AddAction"] = RecordReaders,
        ["/cswp.assessment.v1.AuditActions/ChangeAction"] = RecordReaders,
        ["/cswp.assessment.v1.AuditActions/CloseAction"] = RecordReaders,
        ["/cswp.assessment.v1.AuditActions/ListActions"] = RecordReaders,
        ["/cswp.assessment.v1.AuditProgrammes/GetNextProgramme"] = PanelChairs,
        ["/cswp.assessment.v1.AuditProgrammes/DrawProgramme"] = PanelChairs,
        ["/cswp.assessment.v1.AuditProgrammes/ListProgrammes"] = PanelChairs,
        ["/cswp.assessment.v1.AuditProgrammes/GetProgramme"] = PanelChairs,
        ["/cswp.assessment.v1.AuditProgrammes/ListCases"] = RecordReaders,
        ["/cswp.assessment.v1.AuditProgrammes/ReallocateCase"] = PanelChairs,
        ["/cswp.assessment.v1.AuditProgrammes/GetProgrammeDraw"] = PanelChairs,

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
        ["/cswp.workforce.v1.Tokens/RevokeToken"] = Administrators,

        // Figures are counts of many records and hold none: everybody who works here may see them, indicators and analysis alike.
        ["/cswp.reporting.v1.Reporting/ListIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/GetIndicator"] = Everyone,
        ["/cswp.reporting.v1.Reporting/StreamIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/WatchIndicators"] = Everyone,
        ["/cswp.reporting.v1.Reporting/GetScorecard"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetWeekPattern"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetDemandMonths"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetDemandSources"] = Everyone,
        ["/cswp.reporting.v1.DemandAnalysis/GetSourceShares"] = Everyone,
        ["/cswp.reporting.v1.PublishedFigures/GetTimeliness"] = Everyone,
        ["/cswp.reporting.v1.ReportingAdmin/Rebuild"] = Administrators,
        ["/cswp.reporting.v1.ReportingAdmin/GetStatus"] = [Roles.Administrator, Roles.Analyst, Roles.Service],

        ["/cswp.common.v1.EventFeed/Read"] = [Roles.Service],
        ["/cswp.common.v1.EventFeed/ListFollowers"] = [Roles.Service],
        ["/cswp.common.v1.AccessLogs/SearchAccessLog"] = Administrators,

        ["/grpc.health.v1.Health/Check"] = Anonymous,
        ["/grpc.health.v1.Health/Watch"] = Anonymous,
        ["/grpc.health.v1.Health/List"] = Anonymous,
        ["/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Anonymous,
        ["/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Anonymous
    };

    /// <summary>Every RPC of the table, as <c>/package.Service/Method</c>.</summary>
    public static IEnumerable<string> Rpcs => Table.Keys;

    /// <summary>The roles that may call an RPC; none for one that is not in the table.</summary>
    public static IReadOnlyList<string> RolesFor(string rpc) => Table.TryGetValue(rpc, out var roles) ? roles : [];
}
