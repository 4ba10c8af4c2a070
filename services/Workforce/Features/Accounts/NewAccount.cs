namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>An account and the code with which its person sets a password: shown once, stored as a hash.</summary>
public sealed record NewAccount(Account Account, string OneTimeCode);
