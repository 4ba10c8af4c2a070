using System.Text.RegularExpressions;

namespace CsWorkPerf.Architecture.Tests;

/// <summary>
/// What an engine's migrations make, read from their text, one after the other: columns as <c>table.column kind null|not null</c>, where the kind is
/// one that both engines have, and indexes as <c>index name on table</c>.
/// </summary>
public static partial class SqlSchema
{
    // Both engines' names of a type, as one of two kinds: what the other engine calls it does not matter, what it holds does.
    private static readonly Dictionary<string, string> _kinds = new()
    {
        ["text"] = "text",
        ["char"] = "text",
        ["varchar"] = "text",
        ["nvarchar"] = "text",
        ["integer"] = "number",
        ["int"] = "number",
        ["bigint"] = "number",
        ["bit"] = "number",
    };

    /// <exception cref="InvalidDataException">A statement or a type that this does not know.</exception>
    public static IEnumerable<string> Read(string sql)
    {
        var text = Size().Replace(Comment().Replace(sql, ""), "");
        foreach (Match table in CreateTable().Matches(text).Where(table => !IsDropped(table.Groups[1].Value, table.Index)))
        {
            foreach (var column in Columns(table.Groups[1].Value, Body(text, table.Index + table.Length)).Where(column => !IsColumnDropped(column, table.Index))) yield return column;
        }
        foreach (Match index in CreateIndex().Matches(text).Where(index => !IsDropped(index.Groups[3].Value, index.Index) && !IsIndexDropped(index.Groups[2].Value, index.Index)))
            yield return $"{(index.Groups[1].Success ? "unique " : "")}index {index.Groups[2].Value} on {index.Groups[3].Value}";
        foreach (Match added in AddColumn().Matches(text).Where(added => !IsDropped(added.Groups[1].Value, added.Index)))
        {
            foreach (var column in Columns(added.Groups[1].Value, added.Groups[2].Value).Where(column => !IsColumnDropped(column, added.Index))) yield return column;
        }
        // Another size is no other column; another kind would be.
        foreach (Match altered in AlterColumn().Matches(text).Where(altered => !Columns(altered.Groups[1].Value, altered.Groups[2].Value).All(column => Made(text).Contains(column))))
            throw new InvalidDataException($"'{altered.Value}' makes another column of it.");
        if (OtherChange().Match(DropColumn().Replace(DropIndex().Replace(AlterColumn().Replace(AddColumn().Replace(text, ""), ""), ""), "")) is { Success: true } change)
            throw new InvalidDataException($"Teach this what '{change.Value}' does to the columns.");

        // A later statement drops what an earlier one made; it may be made again after that.
        bool IsDropped(string table, int at) => DropTable().Matches(text).Any(drop => drop.Index > at && drop.Groups[1].Value == table);

        bool IsColumnDropped(string column, int at) =>
            DropColumn().Matches(text).Any(drop => drop.Index > at && column.StartsWith($"{drop.Groups[1].Value}.{drop.Groups[2].Value} ", StringComparison.Ordinal));

        bool IsIndexDropped(string index, int at) => DropIndex().Matches(text).Any(drop => drop.Index > at && drop.Groups[1].Value == index);
    }

    private static HashSet<string> Made(string text) => [.. Read(AlterColumn().Replace(text, ""))];

    private static IEnumerable<string> Columns(string table, string body)
    {
        var key = TableKey().Match(body).Groups[1].Value;
        foreach (Match column in Column().Matches(body))
        {
            var (name, type, rest) = (column.Groups[1].Value, column.Groups[2].Value.ToLowerInvariant(), column.Groups[3].Value);
            if (!_kinds.TryGetValue(type, out var kind)) throw new InvalidDataException($"{table}.{name} is of the unknown type {type}.");
            var never = rest.Contains("not null", StringComparison.OrdinalIgnoreCase) || rest.Contains("primary key", StringComparison.OrdinalIgnoreCase)
                || key.Contains($"[{name}]", StringComparison.Ordinal);
            yield return $"{table}.{name} {kind} {(never ? "not null" : "null")}";
        }
    }

    /// <summary>What stands between the bracket that has been opened and the one that closes it.</summary>
    private static string Body(string text, int start)
    {
        var depth = 1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return text[start..i];
        }
        throw new InvalidDataException("A create table has no end.");
    }

    [GeneratedRegex(@"\([\d, ]+\)")]
    private static partial Regex Size();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"create table \[(\w+)\] \(", RegexOptions.IgnoreCase)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"create (unique )?index \[(\w+)\] on \[(\w+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex CreateIndex();

    [GeneratedRegex(@"(alter table|drop (?!table \[)\w+|create view)[^\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex OtherChange();

    // SQLite says "add column", SQL Server "add".
    [GeneratedRegex(@"alter table \[(\w+)\] add (?:column )?(\[\w+\] [^;,\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex AddColumn();

    [GeneratedRegex(@"alter table \[(\w+)\] alter column (\[\w+\] [^;,\n]*)", RegexOptions.IgnoreCase)]
    private static partial Regex AlterColumn();

    // SQL Server drops the default's name first.
    [GeneratedRegex(@"alter table \[(\w+)\] drop (?:constraint \[\w+\], )?column \[(\w+)\];", RegexOptions.IgnoreCase)]
    private static partial Regex DropColumn();

    [GeneratedRegex(@"drop table \[(\w+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex DropTable();

    // SQL Server says on which table.
    [GeneratedRegex(@"drop index \[(\w+)\](?: on \[\w+\])?;", RegexOptions.IgnoreCase)]
    private static partial Regex DropIndex();

    // A column starts the body, a line or what follows a comma; what stands in brackets after a key does not have a type behind it.
    [GeneratedRegex(@"(?<=^|,|\n)\s*\[(\w+)\] (\w+)([^\n,]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Column();

    [GeneratedRegex(@"(?<=,\s*)primary key \(([^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex TableKey();
}
