using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Access;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Accounts;

internal static class AccountMapping
{
    /// <exception cref="InvalidInput"/>
    public static Account ToAccount(this Wire.AddAccountRequest request)
    {
        var found = new Violations();
        var name = found.SignInName("name", request.Name);
        var shown = found.Name("display_name", request.DisplayName);
        var roles = found.RolesOfPeople("roles", request.Roles);
        var worker = found.Id("worker_id", request.WorkerId);
        found.ThrowIfAny();
        return new()
        {
            AccountId = "",
            Version = 0,
            Name = name,
            DisplayName = shown.Length == 0 ? name : shown,
            Roles = roles,
            WorkerId = worker.Length == 0 ? null : worker
        };
    }

    /// <exception cref="InvalidInput"/>
    public static Account ToAccount(this Wire.ChangeAccountRequest request)
    {
        var account = request.Account ?? throw new InvalidInput("account", "account is required.", "REQUIRED");
        var found = new Violations();
        found.Required("account.account_id", account.AccountId);
        var shown = found.Name("account.display_name", account.DisplayName);
        var roles = found.RolesOfPeople("account.roles", account.Roles);
        var worker = found.Id("account.worker_id", account.WorkerId);
        found.ThrowIfAny();
        var name = Account.Normal(account.Name);
        return new()
        {
            AccountId = account.AccountId,
            Version = account.Version,
            Name = name,
            DisplayName = shown.Length == 0 ? name : shown,
            Roles = roles,
            WorkerId = worker.Length == 0 ? null : worker,
            Disabled = account.Disabled
        };
    }

    public static Wire.Account ToWire(this Account account) => new()
    {
        AccountId = account.AccountId,
        Version = account.Version,
        Name = account.Name,
        DisplayName = account.DisplayName,
        Roles = { account.Roles },
        WorkerId = account.WorkerId ?? "",
        Disabled = account.Disabled,
        LastSignedIn = account.LastSignedIn is { } at ? Instant.Text(at) : "",
        LockedUntil = account.LockedUntil is { } until ? Instant.Text(until) : "",
        PasswordSet = account.PasswordSet
    };

    public static Wire.AddAccountResponse ToWire(this NewAccount added) =>
        new() { Account = added.Account.ToWire(), OneTimeCode = added.OneTimeCode };

    public static Wire.Session ToWire(this OpenSession session) => new()
    {
        AccessToken = session.AccessToken,
        AccessUntil = Instant.Text(session.AccessUntil),
        RefreshToken = session.RefreshToken,
        AccountId = session.Account.AccountId,
        Name = session.Account.Name,
        DisplayName = session.Account.DisplayName,
        Roles = { session.Account.Roles },
        WorkerId = session.Account.WorkerId ?? ""
    };

    /// <exception cref="InvalidInput"/>
    public static Page ToPage(this Wire.ListAccountsRequest request)
    {
        var found = new Violations();
        var page = found.Page(request.Page, new Wire.ListAccountsRequest(), keys: 1);
        found.ThrowIfAny();
        return page;
    }

    public static Wire.ListAccountsResponse ToWire(this IReadOnlyList<Account> accounts, Page page) => new()
    {
        Accounts = { accounts.Take(page.Size).Select(ToWire) },
        NextPageToken = accounts.Count > page.Size ? PageMapping.Token(new Wire.ListAccountsRequest(), accounts[page.Size - 1].AccountId) : ""
    };

    public static string SignInName(this Violations found, string field, string value)
    {
        var name = Account.Normal(value);
        if (!Account.IsName(name))
            found.Add(field, $"{field} must be {Account.ShortestName} to {Account.LongestName} of the letters a to z, digits, dots and hyphens.", "NAME");
        return name;
    }

    private static List<string> RolesOfPeople(this Violations found, string field, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) found.Add(field, $"{field} is required: one or more of {string.Join(", ", Roles.OfPeople)}.", "REQUIRED");
        foreach (var value in values) found.OneOf(field, value.Length == 0 ? " " : value, Roles.OfPeople);
        return [.. Roles.OfPeople.Where(values.Contains)];
    }
}
