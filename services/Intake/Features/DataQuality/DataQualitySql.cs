using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.DataQuality;

/// <summary>
/// The condition of each kind of query, written as the filtered indexes of migration 0022 are: another wording would not find them.
/// </summary>
public static class DataQualitySql
{
    /// <summary>How far records are counted: counting millions would cost more than the list itself.</summary>
    public const int MostCounted = 10_000;

    private const string Timed =
        "([received_at] < '2005-01-01'"
        + " or ([decided_at] <> '' and ([decided_at] < '2005-01-01' or [decided_at] < substring([received_at], 1, 10) or (substring([decided_at], 11, 6) <> '' and [decided_at] < [received_at])))"
        + " or ([feedback_at] <> '' and ([feedback_at] < substring([received_at], 1, 10) or (substring([feedback_at], 11, 6) <> '' and [feedback_at] < [received_at])))"
        + " or ([feedback_at] <> '' and [decided_at] <> '' and ([feedback_at] < substring([decided_at], 1, 10) or (substring([feedback_at], 11, 6) <> '' and [feedback_at] < [decided_at]))))";

    private static readonly Dictionary<QueryKind, string> Conditions = new()
    {
        [QueryKind.ContactWithoutOutcome] = "[status] = 'open' and [received_at] < @FirstInTime",
        [QueryKind.ContactWithoutSource] = "([source] = '' or [source] = '10')",
        [QueryKind.ContactWithoutLocality] = "[locality_id] = ''",
        [QueryKind.ContactTimesImpossible] = Timed,
        [QueryKind.ContactInFuture] = "[received_at] >= @Tomorrow",
        [QueryKind.ContactDecidedInFuture] = "[decided_at] >= @Tomorrow",
        [QueryKind.ReferralWithoutContact] = "[contact_id] = '' and [withdrawn] = 0",
        [QueryKind.ReferralWithoutSource] = "([source] = '' or [source] = '10') and [withdrawn] = 0",
        [QueryKind.ReferralWithoutLocality] = "[locality_id] = '' and [withdrawn] = 0",
        [QueryKind.ReferralWithoutNeed] = "[primary_need] = '' and [nfa] = 0 and [withdrawn] = 0",
        [QueryKind.ReferralTeamUnknown] = "[team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0",
        [QueryKind.ReferralTooEarly] = "[referred_on] < '2005-01-01' and [withdrawn] = 0",
        [QueryKind.ReferralInFuture] = "[referred_on] >= @Tomorrow and [withdrawn] = 0",
        [QueryKind.ConversationNotEnded] = "[begun_at] < @BegunBefore"
    };

    private const string ContactColumns = """
        [contact_id] as [Id], [council_id] as [CouncilId], [child_id] as [ChildId], [received_at] as [Day], [source] as [Source], [locality_id] as [LocalityId],
        [team_id] as [TeamId], [decided_at] as [DecidedAt], [feedback_at] as [FeedbackAt], '' as [ContactCouncilId]
        """;

    private const string ReferralColumns = """
        [referral_id] as [Id], [council_id] as [CouncilId], [child_id] as [ChildId], [referred_on] as [Day], [source] as [Source], [locality_id] as [LocalityId],
        [team_id] as [TeamId], '' as [DecidedAt], '' as [FeedbackAt], case when [contact_id] = '' then [contact_council_id] else '' end as [ContactCouncilId]
        """;

    /// <summary>A page in order of the day, then of the id; from the key (@Key, @Id) on unless it is the first page.</summary>
    public static SqlText List(QueryKind kind, QueryFilter filter, bool newestFirst, bool firstPage)
    {
        var (columns, table, id, day) = kind.Record == QueryKind.Contact
            ? (ContactColumns, "contacts", "[contact_id]", "[received_at]")
            : (ReferralColumns, "referrals", "[referral_id]", "[referred_on]");
        // Few are decided in the future: they are found by that day and then sorted, not looked for among all in order of receipt.
        if (kind == QueryKind.ContactDecidedInFuture) day = $"coalesce({day}, '')";
        var (direction, beyond) = newestFirst ? ("desc", "<") : ("asc", ">");
        var after = firstPage ? "" : $" and {day} {beyond}= @Key and ({day} {beyond} @Key or {id} {beyond} @Id)";
        return SqlText.FirstRows($"select {columns} from [{table}] where {Where(kind, filter)}{after} order by {day} {direction}, {id} {direction}");
    }

    /// <summary>How many there are, up to one more than <see cref="MostCounted"/>.</summary>
    public static SqlText Count(QueryKind kind, QueryFilter filter) =>
        SqlText.CountRows($"from [{kind.Record}s] where {Where(kind, filter)}");

    /// <summary>When the draft begun longest ago was; null where there is none.</summary>
    public const string OldestDraft = "select min([begun_at]) from [conversation_drafts]";

    // A draft is in no place until it has ended.
    private static string Where(QueryKind kind, QueryFilter filter) => kind.Record == QueryKind.Draft
        ? Conditions[kind] + (filter == new QueryFilter("", "") ? "" : " and 1 = 0")
        : Conditions[kind] + (filter.LocalityId.Length > 0 ? " and [locality_id] = @LocalityId" : "") + (filter.TeamId.Length > 0 ? " and [team_id] = @TeamId" : "");
}
