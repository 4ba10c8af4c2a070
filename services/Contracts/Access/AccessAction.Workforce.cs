namespace CsWorkPerf.Contracts.Access;

/// <content>What happens to accounts, sessions and consumer tokens.</content>
public static partial class AccessAction
{
    public const string SignIn = "sign_in";

    /// <summary>A wrong name or password, or a disabled account.</summary>
    public const string SignInRefused = "sign_in_refused";

    /// <summary>An old refresh token was shown again, perhaps a stolen one: the session was ended.</summary>
    public const string SessionTokenReused = "session_token_reused";

    public const string SetPassword = "set_password";

    public const string MakeOneTimeCode = "make_one_time_code";

    /// <summary>A consumer token was issued.</summary>
    public const string Issue = "issue";

    /// <summary>A consumer token was revoked.</summary>
    public const string Revoke = "revoke";
}
