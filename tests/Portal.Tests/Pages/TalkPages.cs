using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>The steps that tests of conversations have in common.</summary>
public abstract class TalkPages(Council council)
{
    protected Council Council { get; } = council;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected Child AddChild(string last, bool restricted = false) => new Children.ChildrenClient(Council.As(Roles.Practitioner)).AddChild(
        new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { FirstName = "Tal", LastName = last, Restricted = restricted } }, cancellationToken: Cancellation);

    /// <summary>A worker whom Intake knows.</summary>
    protected async Task<string> WorkerAsync()
    {
        var directory = new Contracts.Workforce.V1.Directory.DirectoryClient(Council.As(Roles.Administrator));
        using var call = directory.ImportWorkers(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new ImportWorkersRequest
        {
            Rows = { new WorkerRow { Line = 2, WorkerId = "talker", Name = "Wendy Worker", TeamId = Council.Team, Role = "social_worker", Engagement = "permanent", FteHundredths = 100, From = "2020-01-01" } },
        }, Cancellation);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(Cancellation)) { }
        var id = (await directory.IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { "talker" } }, cancellationToken: Cancellation)).WorkerIds["talker"];
        await Eventually.Async(async () =>
        {
            var probe = await new Children.ChildrenClient(Council.As(Roles.Practitioner)).AddChildAsync(new AddChildRequest { RequestId = Guid.NewGuid().ToString(), Child = new Child { LastName = "Probe" } }, cancellationToken: Cancellation);
            try
            {
                await new Contacts.ContactsClient(Council.As(Roles.Practitioner)).LogContactAsync(new LogContactRequest { RequestId = Guid.NewGuid().ToString(), ChildId = probe.ChildId, Source = "6", WorkerId = id }, cancellationToken: Cancellation);
                return true;
            }
            catch (Grpc.Core.RpcException)
            {
                return false;
            }
        }, "Intake knows the worker");
        return id;
    }

    protected static async Task<Shown> StartAsync(Browser browser) => await browser.SubmitAsync(await browser.GetAsync("/front-door"), "form[action*='handler=Start']");

    protected static async Task<Shown> AddAsync(Browser browser, Shown draft, string name)
    {
        var find = await browser.SubmitAsync(draft, "#draft", ("act", "add"));
        Assert.Equal("Add a child to the conversation", find.Text("h1"));
        var found = await browser.SubmitAsync(find, "main form[role=search]", ("Text", name));
        return await browser.SubmitAsync(found, "main tbody form");
    }

    protected static readonly (string, string)[] Call =
        [("Form.Source", "2A"), ("Form.CallerName", "Helen Head"), ("Form.CallerOrganisation", "Northside Primary"), ("Form.CallerRole", "Safeguarding lead")];
}
