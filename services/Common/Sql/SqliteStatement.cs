using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// A prepared statement on SQLite itself: what an import, or keeping the totals, runs for every row costs half of what a command
/// of the provider does, which looks every parameter up by name each time. Not safe for use by two threads at once.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    // By the place of a parameter in the statement: which value it takes.
    private readonly int[] _values;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest)) throw new ArgumentException($"One statement at a time; this would not be run: {rest.Trim()}", nameof(sql));
        _values =
        [
            .. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
                .Select(place => int.Parse(raw.sqlite3_bind_parameter_name(_statement, place).utf8_to_string().AsSpan(1), CultureInfo.InvariantCulture))
        ];
    }

    /// <summary>Runs it and returns the number of rows changed.</summary>
    public int Execute(ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW) continue;
            if (code != raw.SQLITE_DONE) Check(code);
            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs it and returns the first column of the first row; null when there is none.</summary>
    public string? Text(ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            var code = raw.sqlite3_step(_statement);
            if (code == raw.SQLITE_ROW) return raw.sqlite3_column_text(_statement, 0).utf8_to_string();
            if (code != raw.SQLITE_DONE) Check(code);
            return null;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var value = values[_values[i]];
            Check(value switch
            {
                null or DBNull => raw.sqlite3_bind_null(_statement, i + 1),
                string text => raw.sqlite3_bind_text(_statement, i + 1, text),
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                int number => raw.sqlite3_bind_int(_statement, i + 1, number),
                bool yes => raw.sqlite3_bind_int(_statement, i + 1, yes ? 1 : 0),
                double number => raw.sqlite3_bind_double(_statement, i + 1, number),
                _ => throw new ArgumentException($"A value of type {value.GetType().Name} has no place in a prepared statement.", nameof(values))
            });
        }
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
