using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>admin NAME</c>: the first administrator, with a one-time code to set a password.</summary>
internal static class AdminVerb
{
    public static async Task<int> RunAsync(RunOptions options, string name, CancellationToken cancellation)
    {
        await using var council = await Council.OpenAsync(options, cancellation);
        var added = await new Accounts.AccountsClient(council.Invoker).AddFirstAdministratorAsync(
            new AddFirstAdministratorRequest { Name = name }, cancellationToken: cancellation);
        Console.WriteLine(added.OneTimeCode);
        Console.Error.WriteLine($"One-time code for {name}: use it once to set a password, at {council.PortalUrl ?? options.PortalUrl}/set-password");
        return 0;
    }
}
