using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Portal.Tests.Pages;

/// <summary>People of the council who are workers of its team.</summary>
internal static class WorkerPeople
{
    /// <summary>A worker with an account that is linked to it, signed in; of the council's team, unless another is named.</summary>
    public static async Task<(Browser Browser, string WorkerId)> SignInAsWorkerAsync(this Council council, string name, string role = Roles.Practitioner, string post = "social_worker", string? team = null)
    {
        var councilId = "P" + Guid.NewGuid();
        var directory = new Contracts.Workforce.V1.Directory.DirectoryClient(council.As(Roles.Administrator));
        using (var call = directory.ImportWorkers())
        {
            await call.RequestStream.WriteAsync(new ImportWorkersRequest
            {
                Rows = { new WorkerRow { Line = 2, WorkerId = councilId, Name = name, TeamId = team ?? council.Team, Role = post, Engagement = "permanent", FteHundredths = 100, From = "2020-01-01" } }
            }, TestContext.Current.CancellationToken);
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)) Assert.Equal(0, call.ResponseStream.Current.Rejected);
        }
        var worker = (await directory.IdentifyWorkersAsync(new IdentifyWorkersRequest { CouncilIds = { councilId } })).WorkerIds[councilId];
        var accounts = new Accounts.AccountsClient(council.As(Roles.Administrator));
        var account = "p-" + Guid.NewGuid().ToString("N")[..12];
        var added = await accounts.AddAccountAsync(new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = account, DisplayName = name, Roles = { role }, WorkerId = worker });
        await accounts.SetPasswordAsync(new SetPasswordRequest { Name = account, Code = added.OneTimeCode, Password = Council.Password });
        return (await council.SignInAsync(account), worker);
    }
}
