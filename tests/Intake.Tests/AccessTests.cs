using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Who may call which RPC of Intake: the matrix, written out once more by hand.</summary>
public sealed class AccessTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private const string FrontDoor = "practitioner manager", Readers = "practitioner manager auditor", Chairs = "manager auditor", Administrators = "administrator";

    public static TheoryData<string, string> Rpcs => new()
    {
        { "Children/AddChild", FrontDoor }, { "Children/ChangeChild", FrontDoor }, { "Children/GetChild", Readers },
        { "Children/SearchChildren", Readers }, { "Children/GetChildHistory", Readers }, { "Children/NameChildren", Readers }, { "Children/IdentifyChildren", Administrators }, { "Children/ImportChildren", Administrators },
        { "Children/FindLikelyChildren", FrontDoor }, { "Children/MergeChildren", "manager" }, { "Children/UndoMerge", "manager" },
        { "Openings/OpenRestricted", FrontDoor }, { "Openings/ListOpenings", "manager" }, { "Openings/CountOpenings", "manager" }, { "Openings/AcknowledgeOpening", "manager" },
        { "Board/GetBoard", Readers }, { "Board/WatchBoard", Readers }, { "Board/ClaimContacts", FrontDoor }, { "Board/ReassignContacts", FrontDoor },
        { "Duty/SignOn", FrontDoor }, { "Duty/SignOff", FrontDoor },
        { "Contacts/LogContact", FrontDoor }, { "Contacts/ChangeContact", FrontDoor },
        { "Contacts/RecordDecision", FrontDoor }, { "Contacts/CorrectDecision", FrontDoor },
        { "Proposals/AgreeProposal", "manager" }, { "Proposals/ReturnProposal", FrontDoor }, { "Proposals/ListProposals", Readers },
        { "NextSteps/AddNextStep", FrontDoor }, { "NextSteps/ChangeNextStep", FrontDoor }, { "NextSteps/CloseNextStep", FrontDoor }, { "NextSteps/ListNextSteps", Readers },
        { "AgencyChecks/AskAgency", FrontDoor }, { "AgencyChecks/AnswerCheck", FrontDoor }, { "AgencyChecks/WithdrawCheck", FrontDoor }, { "AgencyChecks/ListAgencyChecks", Readers },
        { "Contacts/HandOffContact", FrontDoor },
        { "Contacts/RecordFeedback", FrontDoor }, { "Contacts/GetContact", Readers }, { "Contacts/ListContacts", Readers }, { "Contacts/CountOpenContacts", Readers },
        { "Contacts/ImportContacts", Administrators }, { "Conversations/StartConversation", FrontDoor }, { "Conversations/SaveDraft", FrontDoor },
        { "Conversations/GetDraft", FrontDoor }, { "Conversations/ListDrafts", FrontDoor }, { "Conversations/TakeOverDraft", "manager" }, { "Conversations/DiscardDraft", FrontDoor },
        { "Conversations/EndConversation", FrontDoor }, { "Conversations/GetConversation", Readers }, { "Conversations/ListConversations", Readers },
        { "DataQuality/CountQueries", "practitioner manager auditor analyst" }, { "DataQuality/ListQueries", Readers },
        { "Referrals/GetReferral", Readers }, { "Referrals/ListReferrals", Readers },
        { "Referrals/IdentifyReferrals", Administrators }, { "Referrals/FindReferrals", Administrators }, { "Referrals/ImportReferrals", Administrators }, { "ReviewMeetings/GetNextDraw", Chairs }, { "ReviewMeetings/DrawMeeting", Chairs }, { "ReviewMeetings/ListMeetings", Chairs },
        { "ReviewMeetings/GetMeeting", Chairs }, { "ReviewMeetings/GetDraw", Chairs },
        { "Reviews/RecordVerdict", Chairs }, { "Reviews/CorrectVerdict", Chairs }, { "Reviews/GetReview", Readers }, { "Reviews/ListReviews", Readers },
        { "Reviews/ImportReviews", Administrators }
    };

    [Theory]
    [MemberData(nameof(Rpcs))]
    public async Task Rpc_ByRole_IsOpenToThoseOfTheMatrixOnly(string rpc, string roles)
    {
        var full = "/cswp.intake.v1." + rpc;

        Assert.Equal(roles.Split(' ').Order(), RpcAccess.RolesFor(full).Order());
        Assert.Empty(await RpcMatrix.FaultsAsync(intake.Host, [BoardReflection.Descriptor, ChildrenReflection.Descriptor, ContactsReflection.Descriptor, DataQualityReflection.Descriptor, ConversationsReflection.Descriptor, NextStepsReflection.Descriptor, ProposalsReflection.Descriptor, AgencyChecksReflection.Descriptor, OpeningsReflection.Descriptor, ReferralsReflection.Descriptor, ReviewsReflection.Descriptor], full));
    }

    [Fact]
    public void Rpcs_OfTheMatrix_AreAllThatIntakeOffers() =>
        Assert.Equal(RpcMatrix.Of("cswp.intake.v1").Order(), Rpcs.Select(row => "/cswp.intake.v1." + row.Data.Item1).Order());
}
