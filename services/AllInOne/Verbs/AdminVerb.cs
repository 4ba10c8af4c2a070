using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>admin NAME</c>: the first administrator, with a one-time code to set a password.</summary>
internal static class AdminVerb
{
    public static async Task<int> RunAsync(RunOptions options, string name, CancellationToken cancellation)
    {
        await using var council = await Council.OpenAsync(options, cancellation);
        var accounts = new Accounts.AccountsClient(council.Invoker);
        var answer = await CodeFor(accounts, name, cancellation);
        Console.WriteLine(answer.OneTimeCode);
        Console.Error.WriteLine($"One-time code for {name}, good for 7 days: set a password with it at {options.PortalUrl}/set-password");
        return 0;
    }

    private static async Task<AddAccountResponse> CodeFor(Accounts.AccountsClient accounts, string name, CancellationToken cancellation)
    {
        var all = await accounts.ListAccountsAsync(new ListAccountsRequest { Page = new() { PageSize = 500 } }, cancellationToken: cancellation);
        var administrators = all.Accounts.Where(account => account.Roles.Contains(Roles.Administrator)).ToList();
        if (administrators.SingleOrDefault(account => account.Name == name && account.LastSignedIn.Length == 0) is { } unused)
            return await accounts.ResetPasswordAsync(new ResetPasswordRequest { RequestId = Guid.NewGuid().ToString(), AccountId = unused.AccountId }, cancellationToken: cancellation);
        if (administrators.Count > 0)
            throw new CommandFailed($"There is an administrator already ({administrators[0].Name}): further accounts are added in the portal, under Accounts.");
        var request = new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = name };
        request.Roles.Add(Roles.Administrator);
        return await accounts.AddAccountAsync(request, cancellationToken: cancellation);
    }
}
