namespace CsWorkPerf.Intake.Features.Children;

/// <summary>The SQL of the search by name.</summary>
internal static class ChildSearchSql
{
    private const string Range = "[word] >= @From and [word] < @To";

    /// <summary>
    /// Children with a word in the range, and a word like another that is searched for, in order of the word, then of the id;
    /// each once for every such word.
    /// </summary>
    public static string List(bool firstPage, bool anyBirthDate, bool withRestricted) => $"""
        select [word] as [Word], [child_id] as [ChildId], [words] as [Words] from [child_names]
        where {Range}
        {(firstPage ? "" : "and [word] >= @LastWord and ([word] > @LastWord or [child_id] > @LastId)")}
        and [words] like @Other
        {(anyBirthDate ? "" : "and [birth_date] = @BirthDate")}
        {(withRestricted ? "" : "and [restricted] = 0")}
        order by [word], [child_id]
        """;

    /// <summary>How many rows a word would have to look through, up to a few thousand.</summary>
    public static readonly Common.Sql.SqlText CountByWord = new(
        sqlite: $"select count(*) from (select 1 from [child_names] where {Range} limit 5000)",
        sqlServer: $"select count(*) from (select top (5000) 1 as [one] from [child_names] where {Range}) as [some]");
}
