using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Contacts;

internal static class ContactSql
{
    public const string Columns = """
        [contact_id] as [ContactId], [version] as [Version], [child_id] as [ChildId], [council_id] as [CouncilId],
        [received_at] as [ReceivedAt], [source] as [Source], [mode] as [Mode], [locality_id] as [LocalityId],
        [team_id] as [TeamId], [primary_need] as [PrimaryNeed], [worker_id] as [WorkerId], [hand_offs] as [HandOffs],
        [outcome] as [Outcome], nullif([decided_at], '') as [DecidedAt], nullif([feedback_at], '') as [FeedbackAt],
        [rationale] as [Rationale], [nfa_reason] as [NfaReason], [best_placed] as [BestPlaced], [summary] as [Summary],
        [conversation_id] as [ConversationId], [factors] as [Factors], [level_of_need] as [LevelOfNeed], [goes_to] as [GoesTo], [case_team_id] as [CaseTeamId], [case_worker_id] as [CaseWorkerId], [consent] as [Consent],
        [consent_reason] as [ConsentReason], [advice] as [Advice],
        [status] as [Status], [origin] as [Origin], [changed_here] as [ChangedHere], [agreement] as [Agreement], [proposed_outcome] as [ProposedOutcome],
        coalesce((select min([referral_id]) from [referrals] where [referrals].[contact_id] = [contacts].[contact_id] and [referrals].[contact_id] <> '' and [referrals].[withdrawn] = 0), '') as [ReferralId]
        """;

    public const string Insert = """
        insert into [contacts] ([contact_id], [version], [child_id], [council_id], [received_at], [source], [mode], [locality_id],
            [team_id], [primary_need], [worker_id], [hand_offs], [outcome], [decided_at], [feedback_at], [rationale], [nfa_reason],
            [best_placed], [summary], [status], [origin], [changed_here], [recorded_at], [conversation_id], [factors], [level_of_need],
            [consent], [consent_reason], [advice])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25,
            @26, @27, @28)
        """;

    /// <summary>Only if the version is still the one before.</summary>
    public const string Update = """
        update [contacts] set [version] = @1, [child_id] = @2, [council_id] = @3, [received_at] = @4, [source] = @5, [mode] = @6,
            [locality_id] = @7, [team_id] = @8, [primary_need] = @9, [worker_id] = @10, [hand_offs] = @11, [outcome] = @12,
            [decided_at] = @13, [feedback_at] = @14, [rationale] = @15, [nfa_reason] = @16, [best_placed] = @17, [summary] = @18,
            [status] = @19, [origin] = @20, [changed_here] = @21, [conversation_id] = @22, [factors] = @23, [level_of_need] = @24,
            [consent] = @25, [consent_reason] = @26, [advice] = @27, [goes_to] = @28, [case_team_id] = @29, [case_worker_id] = @30,
            [agreement] = @31, [proposed_outcome] = @32
        where [contact_id] = @0 and [version] = @1 - 1
        """;

    public const string ById = $"select {Columns} from [contacts] where [contact_id] = @0";
    public const string ByCouncilId = $"select {Columns} from [contacts] where [council_id] = @0 and [council_id] <> ''";
    public const string IdByCouncilId = "select [contact_id] from [contacts] where [council_id] = @0 and [council_id] <> ''";
    public const string Details = $"select {Columns} from [contacts] where [contact_id] = @ContactId";
    public const string ListByIds = $"select {Columns} from [contacts] where [contact_id] in @Ids";
    public const string ListByConversation =
        $"select {Columns} from [contacts] where [conversation_id] = @ConversationId and [conversation_id] <> '' order by [contact_id]";
    public const string ListDecidedBy =
        "select [contact_id] from [contact_entries] where [contact_id] in @Ids and [action] in ('decided', 'decision_corrected', 'proposed', 'agreed') and [account_id] = @AccountId";
    public const string DecidedBy = "select 1 from [contact_entries] where [contact_id] = @0 and [action] in ('decided', 'decision_corrected', 'proposed', 'agreed') and [account_id] = @1";
    public const string VersionById = "select [version] from [contacts] where [contact_id] = @0";

    /// <summary>The newest comes first.</summary>
    public const string LoggedSince = """
        select [contact_id] from [contacts]
        where [child_id] = @0 and [source] = @1 and [mode] = @2 and [origin] = 'live' and [recorded_at] >= @3
        order by [recorded_at] desc, [contact_id] desc
        """;

    public const string ListByChild = $"select {Columns} from [contacts] where [child_id] in @ChildIds order by [received_at] desc, [contact_id] desc";

    public static readonly SqlText NewestByChild = new(
        sqlite: ListByChild + " limit @Most",
        sqlServer: ListByChild + " offset 0 rows fetch next @Most rows only");

    public const string CountByChild = "select count(*) from [contacts] where [child_id] in @ChildIds";

    public const string InsertEntry =
        "insert into [contact_entries] ([contact_id], [version], [at], [action], [account_id], [by], [detail], [changes]) values (@0, @1, @2, @3, @4, @5, @6, @7)";

    /// <summary>That a contact was imported stands on its row, so there is no entry for it; when a file changed it again stands in the access log.</summary>
    public const string ListEntries = """
        select [recorded_at] as [At], 'imported' as [Action], 'Import' as [By], '' as [Detail], '' as [Changes], 0 as [Version]
        from [contacts] where [contact_id] = @ContactId and [origin] = 'import'
        union all
        select [at], [action], [by], [detail], [changes], [version] from [contact_entries] where [contact_id] = @ContactId
        order by [Version]
        """;
}
