using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Assessment;
using CsWorkPerf.Common;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake;
using CsWorkPerf.Reporting;
using CsWorkPerf.Workforce;
using Microsoft.Data.SqlClient;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// <c>migrate</c>: brings the services' databases up to date. SQL Server needs it before a new version starts, since several
/// replicas share a database there; on SQLite each service does it by itself at start.
/// </summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(RunOptions options, CancellationToken cancellation)
    {
        var configuration = Hosts.Configuration(options.Data);
        await MigrateAsync<WorkforceService>(configuration, cancellation);
        await MigrateAsync<IntakeService>(configuration, cancellation);
        await MigrateAsync<AssessmentService>(configuration, cancellation);
        await MigrateAsync<ReportingService>(configuration, cancellation);
        return 0;
    }

    private static async Task MigrateAsync<TService>(IConfiguration configuration, CancellationToken cancellation)
        where TService : IService
    {
        var service = SettingName.Of(TService.Name);
        await using var db = new Db<TService>(DataSettings.For(service, configuration));
        try
        {
            await Migrator.MigrateAsync(
                db, typeof(TService).Assembly, TimeProvider.System, cancellation,
                outdated: changes => Console.Error.WriteLine($"{service}: {changes} changes; with very many records this takes minutes"));
        }
        catch (Exception error) when (error is SqlException or StorageUnavailable { InnerException: SqlException })
        {
            throw new CommandFailed($"The database of {service} (ConnectionStrings:{service}) could not be brought up to date: {error.Message}");
        }
        await Console.Error.WriteLineAsync($"{service}: up to date");
    }
}
