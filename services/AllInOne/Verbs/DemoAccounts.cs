using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// One account for each role, and a worker and the manager of an assessment team besides those of the front door, with a password that
/// everybody may know.
/// </summary>
internal static class DemoAccounts
{
    private const string Password = "sample-council-2026";

    private static readonly (string Name, string DisplayName, string Role)[] All =
    [
        ("pat", "Pat Practitioner", Roles.Practitioner),
        ("morgan", "Morgan Manager", Roles.Manager),
        ("sam", "Sam Social Worker", Roles.Practitioner),
        ("toni", "Toni Team Manager", Roles.Manager),
        ("lee", "Lee Workforce", Roles.WorkforceLead),
        ("ari", "Ari Auditor", Roles.Auditor),
        ("ana", "Ana Analyst", Roles.Analyst),
        ("ade", "Ade Administrator", Roles.Administrator)
    ];

    public static async Task AddAsync(Council council, DemoClock clock, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        foreach (var (name, displayName, role) in All)
        {
            var added = await accounts.AddAccountAsync(
                new AddAccountRequest { RequestId = Guid.NewGuid().ToString(), Name = name, DisplayName = displayName, Roles = { role } }, cancellationToken: cancellation);
            await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = added.OneTimeCode, Password = Password }, cancellationToken: cancellation);
        }
        await DemoWorkers.LinkAsync(council, Password, cancellation);
        await DemoAudits.WorkAsync(council, clock, Password, cancellation);
        await DemoMeeting.HoldAsync(council, clock, Password, cancellation);
        await DemoDesk.WorkAsync(council, Password, cancellation);
        await DemoAssessments.WorkAsync(council, Password, cancellation);
        await DemoEnquiries.WorkAsync(council, Password, cancellation);
    }

    public static async Task PrintAsync(TextWriter output)
    {
        await output.WriteLineAsync($"Sign in with any of these names and the password {Password}:");
        foreach (var (name, displayName, role) in All) await output.WriteLineAsync($"  {name,-8}{role,-16}{displayName}");
    }
}
