namespace CsWorkPerf.Portal.Security;

/// <summary>The access token of the request's session; empty where nobody is signed in.</summary>
public sealed class SessionToken
{
    public string Value { get; set; } = "";
}
