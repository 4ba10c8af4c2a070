using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Distributed.Tests;

/// <summary>What the tests do at the front door of a deployment, and what they read of it in Reporting.</summary>
internal sealed class FrontDoor(Deployment deployment)
{
    private readonly Children.ChildrenClient _children = new(deployment.As("Intake", Roles.Practitioner));
    private readonly Contacts.ContactsClient _contacts = new(deployment.As("Intake", Roles.Practitioner));
    private readonly Reporting.ReportingClient _reporting = new(deployment.As("Reporting", Roles.Analyst));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<string> AddChildAsync() => (await _children.AddChildAsync(
        new AddChildRequest { RequestId = Key(), Child = new Child { FirstName = "Ann", LastName = "Lee" } }, cancellationToken: Cancellation)).ChildId;

    public async Task<Contact> LogAsync(string childId, string source = "6", string locality = "") => await _contacts.LogContactAsync(
        new LogContactRequest { RequestId = Key(), ChildId = childId, Source = source, LocalityId = locality, Mode = "conversation" }, cancellationToken: Cancellation);

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

    /// <summary>The only point of an indicator over today and the day before, which a test may have begun on.</summary>
    public async Task<(double Numerator, double Denominator)> TotalAsync(string indicator, params (string Dimension, string Value)[] filter)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var request = new GetIndicatorRequest
        {
            Indicator = indicator,
            From = today.AddDays(-1).ToString("yyyy-MM-dd"),
            To = today.AddDays(2).ToString("yyyy-MM-dd"),
            Grain = Grain.Total
        };
        foreach (var (dimension, value) in filter) request.Filter[dimension] = value;
        var point = (await _reporting.GetIndicatorAsync(request, deadline: DateTime.UtcNow.AddSeconds(10), cancellationToken: Cancellation)).Points.Single();
        return (point.Numerator, point.Denominator);
    }

    private static string Key() => Guid.NewGuid().ToString();
}
