using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

/// <summary>A prepared statement with numbered parameters (<c>@0, @1, ...</c>); strings, numbers and nulls only.</summary>
public sealed class Statement : IDisposable
{
    private readonly DbCommand _command;
    private readonly SqliteStatement? _sqlite;

    internal Statement(DbConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        if (connection is SqliteConnection sqlite) _sqlite = new SqliteStatement(sqlite, sql);
    }

    /// <summary>Runs it and returns the number of rows changed.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        if (_sqlite is not null) return _sqlite.Execute(values);
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it as a query and returns the first column of the first row, a text; null when there is no row.</summary>
    public string? Text(params ReadOnlySpan<object?> values)
    {
        if (_sqlite is not null) return _sqlite.Text(values);
        Bind(values);
        return (string?)_command.ExecuteScalar();
    }

    /// <summary>Runs it as a query for <paramref name="read"/> to go through.</summary>
    public void Query(Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        while (reader.Read()) read(reader);
    }

    public void Dispose()
    {
        _sqlite?.Dispose();
        _command.Dispose();
    }

    internal void Enlist(DbTransaction? transaction) => _command.Transaction = transaction;

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == _command.Parameters.Count)
            {
                var added = _command.CreateParameter();
                added.ParameterName = "@" + i;
                _command.Parameters.Add(added);
            }
            var parameter = _command.Parameters[i];
            parameter.Value = values[i] ?? DBNull.Value;
            // A length fixed by the first row would cut the next one short on SQL Server.
            if (values[i] is string) parameter.Size = -1;
        }
    }
}

/// <summary>The prepared statements of one connection.</summary>
public sealed class StatementCache : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = [];

    internal Statement Get(DbConnection connection, DbTransaction? transaction, string sql)
    {
        if (!_statements.TryGetValue(sql, out var found)) _statements.Add(sql, found = new Statement(connection, sql));
        found.Enlist(transaction);
        return found;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
    }
}
