using System.Runtime.CompilerServices;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: children, contacts, referrals.</summary>
public sealed class IntakeBackend(Channels channels, Calls calls)
{
    private readonly Children.ChildrenClient _children = new(channels.For("Intake"));
    private readonly Contacts.ContactsClient _contacts = new(channels.For("Intake"));
    private readonly Referrals.ReferralsClient _referrals = new(channels.For("Intake"));

    public async Task<Child> AddChildAsync(AddChildRequest request, CancellationToken cancellation) =>
        await _children.AddChildAsync(request, calls.Options(cancellation));

    public async Task<Child> GetChildAsync(string childId, CancellationToken cancellation) =>
        await _children.GetChildAsync(new GetChildRequest { ChildId = childId }, calls.Options(cancellation));

    public async Task<SearchChildrenResponse> SearchChildrenAsync(string text, string birthDate, string pageToken, CancellationToken cancellation) =>
        await _children.SearchChildrenAsync(new SearchChildrenRequest
        {
            Text = text,
            BirthDate = birthDate,
            Page = new PageRequest { PageSize = 25, PageToken = pageToken },
        }, calls.Options(cancellation));

    public async Task<ChildHistory> GetChildHistoryAsync(string childId, CancellationToken cancellation) =>
        await _children.GetChildHistoryAsync(new GetChildHistoryRequest { ChildId = childId }, calls.Options(cancellation));

    public async Task<Contact> LogContactAsync(LogContactRequest request, CancellationToken cancellation) =>
        await _contacts.LogContactAsync(request, calls.Options(cancellation));

    public async Task<Contact> RecordDecisionAsync(RecordDecisionRequest request, CancellationToken cancellation) =>
        await _contacts.RecordDecisionAsync(request, calls.Options(cancellation));

    public async Task<Contact> HandOffContactAsync(HandOffContactRequest request, CancellationToken cancellation) =>
        await _contacts.HandOffContactAsync(request, calls.Options(cancellation));

    public async Task<Contact> RecordFeedbackAsync(RecordFeedbackRequest request, CancellationToken cancellation) =>
        await _contacts.RecordFeedbackAsync(request, calls.Options(cancellation));

    public async Task<ContactDetails> GetContactAsync(string contactId, CancellationToken cancellation) =>
        await _contacts.GetContactAsync(new GetContactRequest { ContactId = contactId }, calls.Options(cancellation));

    public async Task<ListContactsResponse> ListContactsAsync(ListContactsRequest request, CancellationToken cancellation) =>
        await _contacts.ListContactsAsync(request, calls.Options(cancellation));

    /// <summary>Every contact of a query, page after page, for an export.</summary>
    public async IAsyncEnumerable<ListContactsResponse.Types.Row> AllContactsAsync(ListContactsRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = request.Clone();
        query.Page = new PageRequest { PageSize = 500 };
        do
        {
            var page = await ListContactsAsync(query, cancellation);
            foreach (var row in page.Rows) yield return row;
            query.Page.PageToken = page.NextPageToken;
        }
        while (query.Page.PageToken.Length > 0);
    }

    public async Task<Referral> GetReferralAsync(string referralId, CancellationToken cancellation) =>
        await _referrals.GetReferralAsync(new GetReferralRequest { ReferralId = referralId }, calls.Options(cancellation));
}
