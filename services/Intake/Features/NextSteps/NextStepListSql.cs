using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.NextSteps;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
public static class NextStepListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Steps = "from [next_steps] s", WithContacts = $"{Steps} join [contacts] c on c.[contact_id] = s.[contact_id]";

    private static readonly (Func<NextStepFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.State == NextStepFilter.Overdue, "s.[due_on] < @Today"),
        (filter => filter.TeamId.Length > 0, "s.[team_id] = @TeamId"),
        (filter => filter.WorkerId.Length > 0, "s.[worker_id] = @WorkerId"),
        (filter => filter.Outcome.Length > 0, "c.[outcome] = @Outcome"),
        (filter => filter.From is not null, "s.[due_on] >= @From"),
        (filter => filter.To is not null, "s.[due_on] < @To")
    ];

    /// <summary>A page, due first first; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(NextStepFilter filter, bool firstPage)
    {
        var after = firstPage ? "" : " and s.[due_on] >= @Key and (s.[due_on] > @Key or s.[step_id] > @Id)";
        var text = $"select {NextStepSql.Columns}, c.[child_id] as [ChildId], c.[outcome] as [Outcome] {WithContacts} where {Where(filter)}{after} order by s.[due_on], s.[step_id]";
        return SqlText.FirstRows(text);
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>; contacts are looked up only where the filter asks about them.</summary>
    public static SqlText Count(NextStepFilter filter) => SqlText.CountRows($"{(filter.Outcome.Length > 0 ? WithContacts : Steps)} where {Where(filter)}");

    private static string Where(NextStepFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).Prepend("s.[state] = @State"));
}
