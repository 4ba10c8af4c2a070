using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>The SQL of a filtered list: fixed conditions, of which those are taken that the filter asks for.</summary>
internal static class EnquiryListSql
{
    /// <summary>How far matches are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    // Written out, so that both engines see that the indexes of what is open and of what is waited for will do.
    private const string Stands = "[withdrawn] = 0";
    private const string Open = "[concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0";
    private const string AwaitsIcpc = "[icpc_required] = 'true' and [icpc_on] = '' and [course_supplied] = 1 and [withdrawn] = 0";

    private static readonly (Func<EnquiryFilter, bool> Asked, string Condition)[] Conditions =
    [
        (filter => filter.State.Length == 0, Stands),
        (filter => filter.State == EnquiryState.Open, Open),
        (filter => filter.State == EnquiryState.Concluded, $"[concluded_on] <> '' and [course_supplied] = 1 and {Stands}"),
        (filter => filter.State == EnquiryState.Withdrawn, "[withdrawn] = 1"),
        (filter => filter.State == EnquiryState.NotSupplied, $"[course_supplied] = 0 and {Stands}"),
        (filter => filter.Visit.Length > 0, $"{Open} and [visit_on] = ''"),
        (filter => filter.Visit == EnquiryClock.InTime, "[strategy_on] >= @FirstVisitInTime"),
        (filter => filter.Visit == EnquiryClock.Overdue, "[strategy_on] < @FirstVisitInTime"),
        (filter => filter.Icpc.Length > 0, AwaitsIcpc),
        (filter => filter.Icpc == EnquiryClock.InTime, "[strategy_on] >= @FirstIcpcInTime"),
        (filter => filter.Icpc == EnquiryClock.BecomingOverdue, "[strategy_on] < @FirstIcpcInTime and [strategy_on] >= @FirstIcpcInLimit"),
        (filter => filter.Icpc == EnquiryClock.Overdue, "[strategy_on] < @FirstIcpcInLimit and [concluded_on] = ''"),
        (filter => filter.ChildId.Length > 0, "[child_id] in @ChildIds"),
        (filter => filter.LocalityId.Length > 0, "[locality_id] = @LocalityId"),
        (filter => filter.TeamId.Length > 0, "[team_id] = @TeamId"),
        (filter => filter.WorkerId.Length > 0, "[worker_id] = @WorkerId"),
        (filter => filter.From is not null, "[strategy_on] >= @From"),
        (filter => filter.To is not null, "[strategy_on] < @To")
    ];

    /// <summary>A page in order of the strategy discussion, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(EnquiryFilter filter, bool firstPage)
    {
        var (direction, beyond) = filter.OrderBy[0] == '-' ? ("desc", "<") : ("asc", ">");
        var after = firstPage ? "" : $" and [strategy_on] {beyond}= @Key and ([strategy_on] {beyond} @Key or [s47_id] {beyond} @Id)";
        return SqlText.FirstRows($"select {EnquirySql.Columns} from [enquiries] where {Where(filter)}{after} order by [strategy_on] {direction}, [s47_id] {direction}");
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(EnquiryFilter filter) => SqlText.CountRows($"from [enquiries] where {Where(filter)}");

    private static string Where(EnquiryFilter filter) => string.Join(" and ", Conditions.Where(one => one.Asked(filter)).Select(one => one.Condition));
}
