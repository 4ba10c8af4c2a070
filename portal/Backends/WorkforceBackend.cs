using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.GovUk.Html;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Workforce: sessions, accounts, tokens and the directory.</summary>
public sealed class WorkforceBackend(Accounts.AccountsClient accounts, Tokens.TokensClient tokens, Contracts.Workforce.V1.Directory.DirectoryClient directory)
{
    /// <summary>
    /// A session, or why there is none: the same sentence whether the name or the password is wrong, and until when a locked
    /// account is locked.
    /// </summary>
    public async Task<(Session? Session, string Refusal)> SignInAsync(string name, string password, CancellationToken cancellation)
    {
        try
        {
            return (await accounts.SignInAsync(new SignInRequest { Name = name, Password = password }, cancellationToken: cancellation), "");
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
            await accounts.SignOutAsync(new SignOutRequest { RefreshToken = refreshToken }, cancellationToken: cancellation);
        }
        catch (RpcException)
        {
            // The cookie is gone; without Workforce the session ends by itself when its tokens do.
        }
    }

    public async Task SetPasswordAsync(string name, string code, string password, CancellationToken cancellation) =>
        await accounts.SetPasswordAsync(new SetPasswordRequest { Name = name, Code = code, Password = password }, cancellationToken: cancellation);

    public async Task<ListAccountsResponse> ListAccountsAsync(PageRequest page, CancellationToken cancellation) =>
        await accounts.ListAccountsAsync(new ListAccountsRequest { Page = page }, cancellationToken: cancellation);

    /// <summary>Every account, page after page.</summary>
    public IAsyncEnumerable<Account> AllAccountsAsync(CancellationToken cancellation) =>
        EveryPage.RowsAsync(page => ListAccountsAsync(page, cancellation), list => list.Accounts, list => list.NextPageToken, cancellation);

    public async Task<AddAccountResponse> AddAccountAsync(AddAccountRequest request, CancellationToken cancellation) =>
        await accounts.AddAccountAsync(request, cancellationToken: cancellation);

    public async Task<Account> ChangeAccountAsync(ChangeAccountRequest request, CancellationToken cancellation) =>
        await accounts.ChangeAccountAsync(request, cancellationToken: cancellation);

    public async Task<AddAccountResponse> ResetPasswordAsync(ResetPasswordRequest request, CancellationToken cancellation) =>
        await accounts.ResetPasswordAsync(request, cancellationToken: cancellation);

    public async Task<IReadOnlyList<Token>> ListTokensAsync(CancellationToken cancellation) =>
        (await tokens.ListTokensAsync(new ListTokensRequest(), cancellationToken: cancellation)).Tokens;

    public async Task<IssueTokenResponse> IssueTokenAsync(IssueTokenRequest request, CancellationToken cancellation) =>
        await tokens.IssueTokenAsync(request, cancellationToken: cancellation);

    public async Task<Token> RevokeTokenAsync(RevokeTokenRequest request, CancellationToken cancellation) =>
        await tokens.RevokeTokenAsync(request, cancellationToken: cancellation);

    public async Task<DirectoryNames> DirectoryAsync(CancellationToken cancellation)
    {
        using var localities = directory.ListLocalitiesAsync(new ListLocalitiesRequest(), cancellationToken: cancellation);
        using var teams = directory.ListTeamsAsync(new ListTeamsRequest(), cancellationToken: cancellation);
        return new DirectoryNames((await localities).Localities, (await teams).Teams);
    }

    public async Task<ListWorkersResponse> ListWorkersAsync(string on, string teamId, PageRequest page, CancellationToken cancellation) =>
        await directory.ListWorkersAsync(new ListWorkersRequest { On = on, TeamId = teamId, Page = page }, cancellationToken: cancellation);

    /// <summary>Every worker with a spell on a day, or of all time where it is empty, page after page.</summary>
    public IAsyncEnumerable<Worker> AllWorkersAsync(string on, string teamId, CancellationToken cancellation) =>
        EveryPage.RowsAsync(page => ListWorkersAsync(on, teamId, page, cancellation), list => list.Workers, list => list.NextPageToken, cancellation);

    /// <summary>Whether the directory has a worker of that id.</summary>
    public async Task<bool> KnowsWorkerAsync(string workerId, CancellationToken cancellation) =>
        (await directory.ListWorkersAsync(new ListWorkersRequest { WorkerIds = { workerId } }, cancellationToken: cancellation)).Workers.Count > 0;

    /// <summary>A worker's name by our own id; empty for no id, the words "Not in the directory" for one it does not know.</summary>
    public async Task<string> WorkerNameAsync(string workerId, CancellationToken cancellation)
    {
        if (workerId.Length == 0) return "";
        var found = await directory.ListWorkersAsync(new ListWorkersRequest { WorkerIds = { workerId } }, cancellationToken: cancellation);
        return found.Workers.Count == 0 ? "Not in the directory" : NameOf(found.Workers[0]);
    }

    /// <summary>Workers' names by our own ids; the words "Not in the directory" for one it does not know.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WorkerNamesAsync(IEnumerable<string> workerIds, CancellationToken cancellation)
    {
        var names = workerIds.Where(id => id.Length > 0).Distinct().ToDictionary(id => id, _ => "Not in the directory");
        foreach (var ids in names.Keys.Chunk(500).ToList())
        {
            var found = await directory.ListWorkersAsync(new ListWorkersRequest { WorkerIds = { ids }, Page = new PageRequest { PageSize = ids.Length } }, cancellationToken: cancellation);
            foreach (var worker in found.Workers) names[worker.WorkerId] = NameOf(worker);
        }
        return names;
    }

    /// <summary>The team that a worker is in on a day, with the team's locality; blanks where they are in none, or in more than one.</summary>
    /// <param name="workerId">Our own id; empty for an account that is linked to no worker.</param>
    /// <param name="on">The day.</param>
    /// <param name="names">The teams.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<(string LocalityId, string TeamId)> PlaceOfAsync(string workerId, DateOnly on, DirectoryNames names, CancellationToken cancellation)
    {
        if (workerId.Length == 0) return ("", "");
        var day = on.Text();
        var found = await directory.ListWorkersAsync(new ListWorkersRequest { WorkerIds = { workerId } }, cancellationToken: cancellation);
        var teams = found.Workers.SelectMany(worker => worker.Spells).Where(spell => Holds(spell, day)).Select(spell => spell.TeamId).Distinct().ToList();
        return teams is [var team] ? (names.Teams.FirstOrDefault(each => each.TeamId == team)?.LocalityId ?? "", team) : ("", "");
    }

    /// <summary>Every worker with a spell on a day as a choice, by name; one who is chosen already is offered whatever the day.</summary>
    /// <param name="on">The day.</param>
    /// <param name="blank">The words for nobody.</param>
    /// <param name="chosen">Our own id of the worker chosen now; null or empty for nobody.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<IReadOnlyList<Option>> WorkerOptionsAsync(DateOnly on, string blank, string? chosen, CancellationToken cancellation)
    {
        var options = await AllWorkersAsync(on.Text(), "", cancellation).Select(worker => new Option(worker.WorkerId, NameOf(worker))).ToListAsync(cancellation);
        if (!string.IsNullOrEmpty(chosen) && options.All(option => option.Value != chosen))
            options.Add(new Option(chosen, $"{await WorkerNameAsync(chosen, cancellation)} (no post or role today)"));
        return [new("", blank), .. options.OrderBy(option => option.Text, StringComparer.CurrentCulture)];
    }

    /// <summary>Those who hold a manager's role on a day as choices, those of a team first; one who is chosen already is offered all the same.</summary>
    /// <param name="on">The day.</param>
    /// <param name="teamId">The team; empty for none.</param>
    /// <param name="blank">The words for nobody in particular.</param>
    /// <param name="chosen">Our own id of the worker chosen now; null or empty for nobody.</param>
    /// <param name="cancellation">The caller's.</param>
    public async Task<IReadOnlyList<Option>> ManagerOptionsAsync(DateOnly on, string teamId, string blank, string? chosen, CancellationToken cancellation)
    {
        var day = on.Text();
        var managers = await AllWorkersAsync(day, "", cancellation)
            .Select(worker => (Worker: worker, Teams: worker.Spells.Where(spell => WorkerRoles.IsManager(spell.Role) && Holds(spell, day)).Select(spell => spell.TeamId).ToList()))
            .Where(one => one.Teams.Count > 0).ToListAsync(cancellation);
        var options = managers.OrderByDescending(one => one.Teams.Contains(teamId)).ThenBy(one => NameOf(one.Worker), StringComparer.CurrentCulture)
            .Select(one => new Option(one.Worker.WorkerId, NameOf(one.Worker) + (one.Teams.Contains(teamId) ? " (of the team)" : ""))).ToList();
        if (!string.IsNullOrEmpty(chosen) && options.All(option => option.Value != chosen))
            options.Add(new Option(chosen, $"{await WorkerNameAsync(chosen, cancellation)} (no manager today)"));
        return [new("", blank), .. options];
    }

    private static bool Holds(WorkerSpell spell, string day) =>
        string.CompareOrdinal(spell.From, day) <= 0 && (spell.To.Length == 0 || string.CompareOrdinal(day, spell.To) < 0);

    private static string NameOf(Worker worker) => worker.Name.Length > 0 ? worker.Name : $"Worker {worker.CouncilId}";

    public async Task<Locality> SaveLocalityAsync(SaveLocalityRequest request, CancellationToken cancellation) =>
        await directory.SaveLocalityAsync(request, cancellationToken: cancellation);

    public async Task<Team> SaveTeamAsync(SaveTeamRequest request, CancellationToken cancellation) =>
        await directory.SaveTeamAsync(request, cancellationToken: cancellation);
}
