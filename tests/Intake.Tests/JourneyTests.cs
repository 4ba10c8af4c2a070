namespace CsWorkPerf.Intake.Tests;

/// <summary>The journeys on SQLite; <see cref="SqlServerTests"/> has them on SQL Server.</summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private readonly IntakeHost _intake = new();

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    [Fact]
    public Task CorrectDecision_OnSqlite_FollowsAndIsToldAgain() => Journeys.CorrectDecisionAsync(_intake);

    [Fact]
    public void NextSteps_OnSqlite_AreListedChangedAndClosed() => Journeys.FollowNextSteps(_intake);

    [Fact]
    public void AgencyChecks_OnSqlite_AreListedAnsweredAndWithdrawn() => Journeys.AskAgencies(_intake);

    [Fact]
    public Task DataQuality_OnSqlite_CountsAndListsEachKind() => Journeys.QueryDataAsync(_intake);

    [Fact]
    public void Conversations_OnSqlite_AreListedAndMadeOnce() => Journeys.HoldConversations(_intake);
}
