namespace CsWorkPerf.Intake.Features.Likeness;

/// <summary>Where likely children are looked for: under the words of the name, and on the birth date.</summary>
internal static class LikelySql
{
    /// <summary>Whoever has the word.</summary>
    public const string ListByWord = """
        select [child_id] as [ChildId], nullif([birth_date], '') as [BirthDate], [words] as [Words] from [child_names]
        where [word] = @Word and [restricted] <= @MostRestricted
        """;

    /// <summary>Whoever has the word and one of these birth dates or none, or just the same name.</summary>
    public const string ListByWordAndBirthDate = ListByWord + " and ([birth_date] in @Days or [birth_date] = '' or [words] = @All)";

    /// <summary>Whoever was born on one of these days.</summary>
    public const string ListByBirthDate = $"""
        select {Children.ChildSql.Columns} from [children]
        where [birth_date] in @Days and [birth_date] <> '' and [restricted] <= @MostRestricted and [restricted_by_merge] <= @MostRestricted
        """;
}
