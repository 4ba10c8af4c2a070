using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
public static class ContactListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    // "open" is written out, so that both engines see that the index of open contacts will do.
    private static readonly (Func<ContactFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.Status == ContactStatus.Open || filter.Clock.Length > 0, "[status] = 'open'"),
        // An open contact has no decision; saying so leads the order by decision straight to them.
        (filter => filter.Status == ContactStatus.Open && filter.OrderBy.EndsWith("decided_at", StringComparison.Ordinal), "[decided_at] = ''"),
        (filter => filter.Status.Length > 0 && filter.Status != ContactStatus.Open, "[status] = @Status"),
        (filter => filter.ChildId.Length > 0, "[child_id] in @ChildIds"),
        (filter => filter.WorkerId.Length > 0, "[worker_id] = @WorkerId"),
        (filter => filter.LocalityId.Length > 0, "[locality_id] = @LocalityId"),
        (filter => filter.TeamId.Length > 0, "[team_id] = @TeamId"),
        (filter => filter.Source.Length > 0, "[source] = @Source"),
        (filter => filter.Mode.Length > 0, "[mode] = @Mode"),
        (filter => filter.Outcome.Length > 0, "[outcome] = @Outcome"),
        (filter => filter.From is not null, "[received_at] >= @From"),
        (filter => filter.To is not null, "[received_at] < @To"),
        (filter => filter.Clock == ContactClock.InTime, "[received_at] >= @FirstInTime"),
        (filter => filter.Clock == ContactClock.Overdue, "[received_at] < @FirstInTime"),
        // Written out, as "open" is, for the index of contacts whose referrer has not been told.
        (filter => filter.Feedback.Length > 0, "[status] = 'decided' and [feedback_at] = '' and [decided_at] <> '' and [source] in @Professional"),
        (filter => filter.Feedback == ContactClock.Overdue, "[decided_at] < @FirstInTime")
    ];

    /// <summary>A page in order of the filter's column, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(ContactFilter filter, bool firstPage)
    {
        var descending = filter.OrderBy[0] == '-';
        var (column, direction, beyond) = ($"[{filter.OrderBy.TrimStart('-')}]", descending ? "desc" : "asc", descending ? "<" : ">");
        var after = firstPage ? "" : $" and {column} {beyond}= @Key and ({column} {beyond} @Key or [contact_id] {beyond} @Id)";
        var text = $"select {ContactSql.Columns} from [contacts] where {Where(filter)}{after} order by {column} {direction}, [contact_id] {direction}";
        return SqlText.FirstRows(text);
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(ContactFilter filter) => SqlText.CountRows($"from [contacts] where {Where(filter)}");

    private static string Where(ContactFilter filter) =>
        string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition).DefaultIfEmpty("1 = 1"));
}
