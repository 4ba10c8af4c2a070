using System.Data.Common;

namespace CsWorkPerf.Common.Sql;

/// <summary>A prepared statement with numbered parameters (<c>@0, @1, ...</c>); strings, numbers and nulls only.</summary>
public sealed class Statement(DbCommand command)
{
    /// <summary>Runs it and returns the number of rows changed.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it as a query for <paramref name="read"/> to go through.</summary>
    public void Query(Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) read(reader);
    }

    internal void Enlist(DbTransaction? transaction) => command.Transaction = transaction;

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == command.Parameters.Count)
            {
                var added = command.CreateParameter();
                added.ParameterName = "@" + i;
                command.Parameters.Add(added);
            }
            var parameter = command.Parameters[i];
            parameter.Value = values[i] ?? DBNull.Value;
            // A length fixed by the first row would cut the next one short on SQL Server.
            if (values[i] is string) parameter.Size = -1;
        }
    }
}

/// <summary>The prepared statements of one connection.</summary>
public sealed class StatementCache : IDisposable
{
    private readonly Dictionary<string, (DbCommand Command, Statement Statement)> _statements = [];

    internal Statement Get(DbConnection connection, DbTransaction? transaction, string sql)
    {
        if (!_statements.TryGetValue(sql, out var found))
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            _statements.Add(sql, found = (command, new Statement(command)));
        }
        found.Statement.Enlist(transaction);
        return found.Statement;
    }

    public void Dispose()
    {
        foreach (var (command, _) in _statements.Values) command.Dispose();
        _statements.Clear();
    }
}
