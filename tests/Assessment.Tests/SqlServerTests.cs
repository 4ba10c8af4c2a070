using CsWorkPerf.Assessment.Tests.Features.DataQuality;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>The records, steps and lists of Assessment once on SQL Server, in a database of its own.</summary>
public sealed class SqlServerTests : IAsyncLifetime
{
    private AssessmentHost _host = null!;
    private string? _database;

    public async ValueTask InitializeAsync()
    {
        _database = await SqlServer.CreateDatabaseAsync();
        await using (var db = new Db<AssessmentService>(new DataSettings(Dialect.SqlServer, _database)))
            await Migrator.MigrateAsync(db, typeof(AssessmentModule).Assembly, TimeProvider.System, CancellationToken.None);
        _host = new() { Settings = [("Data:Provider", "SqlServer"), ("ConnectionStrings:Assessment", _database)] };
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host?.Host is not null) await _host.DisposeAsync();
        if (_database is not null) await SqlServer.DropDatabaseAsync(_database);
    }

    [Fact]
    public Task Import_OnSqlServerTwice_LinksAndChangesNothing() => RecordCourses.ImportAsync(_host);

    [Fact]
    public Task Enquiries_OnSqlServer_TakeTheirCourseAndAreListed() => RecordCourses.EnquireAsync(_host);

    [Fact]
    public Task Assessment_OnSqlServer_GoesFromItsReferralToItsAuthorisation() => RecordCourses.AssessAsync(_host);

    [Fact]
    public Task Recalculation_OnSqlServer_MovesDueDates() => RecordCourses.RecalculateAsync(_host);

    [Fact]
    public Task Meeting_OnSqlServer_GoesFromTheTrackerToItsClose() => Courses.MeetAsync(_host);

    [Fact]
    public Task Audit_OnSqlServer_GoesFromTheDrawToAnActionThatIsDone() => Courses.AuditAsync(_host);

    [Fact]
    public async Task DataQuality_OnSqlServer_CountsAndListsEachKind()
    {
        await _host.ImportQueriedAsync();
        Courses.QueryData(_host);
        await _host.HearReferralAsync("r9", "2026-01-02");
        var kinds = new Contracts.Assessment.V1.DataQuality.DataQualityClient(_host.Host.As(Contracts.Access.Roles.Analyst)).CountQueries(new()).Kinds;
        Assert.Equal(0, kinds.Where(kind => kind.Kind_.EndsWith("referral_unknown", StringComparison.Ordinal)).Sum(kind => kind.Total));
    }

    [Fact]
    public Task RestrictedChild_OnSqlServer_IsOpenToWhoOpenedIt() => Courses.OpenAsync(_host);
}
