using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Accounts;

/// <summary>Signing in, and the accounts of those who may.</summary>
internal sealed class AccountsGrpc(
    SignIn signIn, SignInLimit signInLimit, RefreshSession refreshSession, SignOut signOut, SetPassword setPassword, AddAccount addAccount,
    ChangeAccount changeAccount, ResetPassword resetPassword, ListAccounts listAccounts, AddFirstAdministrator addFirstAdministrator)
    : Wire.Accounts.AccountsBase
{
    public override async Task<Wire.Session> SignIn(SignInRequest request, ServerCallContext context)
    {
        signInLimit.Take(CallerAddress.Of(context.GetHttpContext()));
        return (await signIn.HandleAsync(request.Name, request.Password, context.CancellationToken))?.ToWire()
            ?? throw Unauthenticated("The name or the password is wrong, or the account is disabled.");
    }

    public override async Task<Wire.Session> RefreshSession(RefreshSessionRequest request, ServerCallContext context) =>
        (await refreshSession.HandleAsync(request.RefreshToken, context.CancellationToken))?.ToWire()
        ?? throw Unauthenticated("The session has ended; sign in again.");

    public override async Task<SignOutResponse> SignOut(SignOutRequest request, ServerCallContext context)
    {
        await signOut.HandleAsync(request.RefreshToken, context.CancellationToken);
        return new();
    }

    public override async Task<SetPasswordResponse> SetPassword(SetPasswordRequest request, ServerCallContext context)
    {
        await setPassword.HandleAsync(request.Name, request.Code, request.Password, context.CancellationToken);
        return new();
    }

    public override async Task<AddAccountResponse> AddAccount(AddAccountRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await addAccount.HandleAsync(request.ToAccount(), actor, key, context.CancellationToken)).ToWire();
    }

    public override async Task<Wire.Account> ChangeAccount(ChangeAccountRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await changeAccount.HandleAsync(request.ToAccount(), actor, key, context.CancellationToken)).ToWire();
    }

    public override async Task<AddAccountResponse> ResetPassword(ResetPasswordRequest request, ServerCallContext context)
    {
        var actor = context.Actor();
        var key = RequestKey.Of(request.RequestId, actor.AccountId, request);
        return (await resetPassword.HandleAsync(request.AccountId, actor, key, context.CancellationToken)).ToWire();
    }

    public override async Task<ListAccountsResponse> ListAccounts(ListAccountsRequest request, ServerCallContext context)
    {
        var page = request.ToPage();
        return (await listAccounts.HandleAsync(page, context.Actor(), context.CancellationToken)).ToWire(page);
    }

    public override async Task<AddAccountResponse> AddFirstAdministrator(AddFirstAdministratorRequest request, ServerCallContext context)
    {
        var found = new Violations();
        var name = found.SignInName("name", request.Name);
        found.ThrowIfAny();
        return (await addFirstAdministrator.HandleAsync(name, context.Actor(), context.CancellationToken)).ToWire();
    }

    private static RpcException Unauthenticated(string message) => new(new Status(StatusCode.Unauthenticated, message));
}
