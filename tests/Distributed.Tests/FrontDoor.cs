using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>What the tests do at the front door.</summary>
internal sealed class FrontDoor(CallInvoker intake)
{
    private readonly Children.ChildrenClient _children = new(intake);
    private readonly Contacts.ContactsClient _contacts = new(intake);
    private readonly Referrals.ReferralsClient _referrals = new(intake);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<string> AddChildAsync() => (await _children.AddChildAsync(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Ann", LastName = "Lee" } }, cancellationToken: Cancellation)).ChildId;

    public async Task<Contact> LogAsync(string childId, string source = "6", string locality = "", string summary = "") => await _contacts.LogContactAsync(
        new LogContactRequest { RequestId = Key(), ChildId = childId, Source = source, LocalityId = locality, Mode = "conversation", Summary = summary }, deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: Cancellation);

    public static RecordDecisionRequest Decision(Contact contact, string outcome) => new()
    {
        RequestId = Key(),
        ContactId = contact.ContactId,
        Version = contact.Version,
        Outcome = outcome,
        Rationale = "As talked over with the referrer."
    };

    public async Task<Contact> DecideAsync(RecordDecisionRequest decision) =>
        await _contacts.RecordDecisionAsync(decision, deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: Cancellation);

    /// <summary>Decides, and where the service is away tries the same request again until it is answered.</summary>
    public async Task DecideStubbornlyAsync(RecordDecisionRequest decision) => await Eventually.Async(
        async () =>
        {
            try
            {
                return await DecideAsync(decision) is { Status: "decided" };
            }
            catch (RpcException away) when (away.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.DeadlineExceeded)
            {
                return false;
            }
        },
        $"contact {decision.ContactId} is decided",
        TimeSpan.FromMinutes(1));

    public async Task<ContactDetails> GetAsync(string contactId) =>
        await _contacts.GetContactAsync(new GetContactRequest { ContactId = contactId }, cancellationToken: Cancellation);

    /// <summary>The child's contacts, up to 500.</summary>
    public async Task<IReadOnlyList<ListContactsResponse.Types.Row>> ListAsync(string childId)
    {
        var list = await _contacts.ListContactsAsync(new ListContactsRequest { ChildId = childId, Page = new() { PageSize = 500 } }, cancellationToken: Cancellation);
        Assert.Empty(list.NextPageToken);
        return list.Rows;
    }

    /// <summary>Every referral.</summary>
    public async Task<IReadOnlyList<Referral>> ReferralsAsync()
    {
        var found = new List<Referral>();
        var request = new ListReferralsRequest { Page = new() { PageSize = 500 } };
        do
        {
            var page = await _referrals.ListReferralsAsync(request, cancellationToken: Cancellation);
            found.AddRange(page.Referrals);
            request.Page.PageToken = page.NextPageToken;
        }
        while (request.Page.PageToken.Length > 0);
        return found;
    }

    private static string Key() => Guid.NewGuid().ToString();
}
