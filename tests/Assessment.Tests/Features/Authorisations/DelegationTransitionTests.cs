using CsWorkPerf.Assessment.Tests.Features.Steps;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.Authorisations;

/// <summary>What can be done with a delegation in which state: the whole matrix. It is Tuesday 17 March 2026 when it is made.</summary>
public sealed class DelegationTransitionTests : IAsyncLifetime
{
    private const string Taken = "";

    private readonly AssessmentHost _host = new();

    private Contracts.Assessment.V1.Authorisations.AuthorisationsClient Desk => new(_host.Host.As(Case.Manager));

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.HearWorkerAsync("w2", role: "team_manager");
        await _host.HearWorkerAsync("w3", role: "team_manager");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <param name="state">As <see cref="Delegation.State"/> says it.</param>
    /// <param name="from">Its first day; the last is 20 March.</param>
    /// <param name="daysOn">How many days later it is.</param>
    /// <param name="end">The rule that forbids to end it; empty where it can be ended.</param>
    /// <param name="another">The rule that forbids another one of the same manager from that day on.</param>
    [Theory]
    [InlineData("coming", "2026-03-18", 0, Taken, "DELEGATED_ALREADY")]
    [InlineData("holds", "2026-03-18", 1, Taken, "DELEGATED_ALREADY")]
    [InlineData("holds", "2026-03-18", 3, Taken, "DELEGATED_ALREADY")]
    [InlineData("past", "2026-03-18", 4, "OVER", Taken)]
    [InlineData("ended", "2026-03-18", 0, "OVER", Taken)]
    [InlineData("ended", "2026-03-17", 1, "OVER", Taken)]
    public async Task Step_InAState_IsTakenOrRefusedByItsRule(string state, string from, int daysOn, string end, string another)
    {
        var made = await Desk.DelegateAsync(Delegation(from));
        if (state == "ended") await Desk.EndDelegationAsync(End(made));
        _host.Time.Advance(TimeSpan.FromDays(daysOn));
        Assert.Equal(state, Assert.Single((await Desk.ListDelegationsAsync(new())).Rows).State);

        if (another == Taken) Assert.NotEmpty((await Desk.DelegateAsync(Delegation(""))).DelegationId);
        else Assert.Equal(another, Refusals.Rule(() => Desk.Delegate(Delegation(""))));
        if (end == Taken) Assert.Equal("ended", (await Desk.EndDelegationAsync(End(made))).State);
        else Assert.Equal(end, Refusals.Rule(() => Desk.EndDelegation(End(made))));
    }

    private static DelegateRequest Delegation(string from) => new() { RequestId = Id(), DeputyId = Own("w3"), FromOn = from, LastOn = from.Length > 0 ? "2026-03-20" : "2026-03-31" };

    private static EndDelegationRequest End(Delegation delegation) => new() { RequestId = Id(), DelegationId = delegation.DelegationId };

    private static string Id() => Guid.NewGuid().ToString();
}
