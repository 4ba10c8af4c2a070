using CsWorkPerf.Common.Errors;
using Microsoft.Data.SqlClient;

namespace CsWorkPerf.Common.Sql;

/// <summary>Runs work on SQL Server: again where another transaction won, and with a clear error where the server cannot.</summary>
internal static class SqlServerCalls
{
    private const int MostTries = 10;

    public static async Task<T> RunAsync<T>(Func<Task<T>> once)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await once();
            }
            catch (SqlException e) when (AnotherWon(e) && attempt < MostTries)
            {
                // It starts over with what the winner stored.
            }
            catch (SqlException e) when (AnotherWon(e))
            {
                throw new StorageUnavailable("Too many changes at once. Nothing was stored; try again.", full: false, e);
            }
            catch (SqlException e) when (e.Number is 1105 or 9002)
            {
                throw new StorageUnavailable("The database's disk is full. Nothing was stored; make room and try again.", full: true, e);
            }
            catch (SqlException e) when (e.Number is -2 or -1 or 2 or 53)
            {
                throw new StorageUnavailable("The database does not answer. Try again.", full: false, e);
            }
        }
    }

    private static bool AnotherWon(SqlException e) => e.Number is 1205 /* deadlock */ or 3960 /* snapshot conflict */ or 3961 /* a table changed under the snapshot */;
}
