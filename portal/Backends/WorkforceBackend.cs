using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Workforce: sessions, accounts, tokens and the directory.</summary>
public sealed class WorkforceBackend(Channels channels, Calls calls)
{
    private readonly Accounts.AccountsClient _accounts = new(channels.For("Workforce"));
    private readonly Tokens.TokensClient _tokens = new(channels.For("Workforce"));
    private readonly Contracts.Workforce.V1.Directory.DirectoryClient _directory = new(channels.For("Workforce"));

    /// <summary>
    /// A session, or why there is none: the same sentence whether the name or the password is wrong, and until when a locked
    /// account is locked.
    /// </summary>
    public async Task<(Session? Session, string Refusal)> SignInAsync(string name, string password, CancellationToken cancellation)
    {
        try
        {
            return (await _accounts.SignInAsync(new SignInRequest { Name = name, Password = password }, calls.Options(cancellation)), "");
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.Unauthenticated or StatusCode.ResourceExhausted or StatusCode.InvalidArgument)
        {
            return (null, error.Status.Detail);
        }
    }

    public async Task SignOutAsync(string refreshToken, CancellationToken cancellation)
    {
        try
        {
            await _accounts.SignOutAsync(new SignOutRequest { RefreshToken = refreshToken }, calls.Options(cancellation));
        }
        catch (RpcException)
        {
            // The cookie is gone; without Workforce the session ends by itself when its tokens do.
        }
    }

    public async Task SetPasswordAsync(string name, string code, string password, CancellationToken cancellation) =>
        await _accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = code, Password = password }, calls.Options(cancellation));

    public async Task<ListAccountsResponse> ListAccountsAsync(string pageToken, CancellationToken cancellation) => await _accounts.ListAccountsAsync(
        new ListAccountsRequest { Page = new PageRequest { PageSize = 100, PageToken = pageToken } }, calls.Options(cancellation));

    public async Task<AddAccountResponse> AddAccountAsync(AddAccountRequest request, CancellationToken cancellation) =>
        await _accounts.AddAccountAsync(request, calls.Options(cancellation));

    public async Task<Account> ChangeAccountAsync(ChangeAccountRequest request, CancellationToken cancellation) =>
        await _accounts.ChangeAccountAsync(request, calls.Options(cancellation));

    public async Task<AddAccountResponse> ResetPasswordAsync(ResetPasswordRequest request, CancellationToken cancellation) =>
        await _accounts.ResetPasswordAsync(request, calls.Options(cancellation));

    public async Task<IReadOnlyList<Token>> ListTokensAsync(CancellationToken cancellation) =>
        (await _tokens.ListTokensAsync(new ListTokensRequest(), calls.Options(cancellation))).Tokens;

    public async Task<IssueTokenResponse> IssueTokenAsync(IssueTokenRequest request, CancellationToken cancellation) =>
        await _tokens.IssueTokenAsync(request, calls.Options(cancellation));

    public async Task<Token> RevokeTokenAsync(RevokeTokenRequest request, CancellationToken cancellation) =>
        await _tokens.RevokeTokenAsync(request, calls.Options(cancellation));

    public async Task<IReadOnlyList<Locality>> ListLocalitiesAsync(CancellationToken cancellation) =>
        (await _directory.ListLocalitiesAsync(new ListLocalitiesRequest(), calls.Options(cancellation))).Localities;

    public async Task<IReadOnlyList<Team>> ListTeamsAsync(CancellationToken cancellation) =>
        (await _directory.ListTeamsAsync(new ListTeamsRequest(), calls.Options(cancellation))).Teams;

    public async Task<ListWorkersResponse> ListWorkersAsync(string on, string teamId, string pageToken, int pageSize, CancellationToken cancellation) =>
        await _directory.ListWorkersAsync(new ListWorkersRequest
        {
            On = on,
            TeamId = teamId,
            Page = new PageRequest { PageSize = pageSize, PageToken = pageToken },
        }, calls.Options(cancellation));

    public async Task<Locality> SaveLocalityAsync(SaveLocalityRequest request, CancellationToken cancellation) =>
        await _directory.SaveLocalityAsync(request, calls.Options(cancellation));

    public async Task<Team> SaveTeamAsync(SaveTeamRequest request, CancellationToken cancellation) =>
        await _directory.SaveTeamAsync(request, calls.Options(cancellation));
}
