namespace CsWorkPerf.Intake.Features.Decisions;

internal static class FormerDecisionSql
{
    public const string Insert = """
        insert into [former_decisions] ([contact_id], [version], [outcome], [decided_at], [rationale], [nfa_reason], [best_placed], [recorded_by],
            [recorded_at], [corrected_by], [corrected_at], [reason], [goes_to], [case_team_id], [case_worker_id])
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14)
        """;

    public const string ListByContact = """
        select [version] as [Version], [outcome] as [Outcome], nullif([decided_at], '') as [DecidedAt], [rationale] as [Rationale],
            [nfa_reason] as [NfaReason], [best_placed] as [BestPlaced], [recorded_by] as [RecordedBy], nullif([recorded_at], '') as [RecordedAt],
            [corrected_by] as [CorrectedBy], [corrected_at] as [CorrectedAt], [reason] as [Reason],
            [goes_to] as [GoesTo], [case_team_id] as [CaseTeamId], [case_worker_id] as [CaseWorkerId]
        from [former_decisions] where [contact_id] = @ContactId order by [version]
        """;

    public const string Outcomes = "select [outcome] from [former_decisions] where [contact_id] = @0 order by [version]";

    /// <summary>Who recorded the decision that stands: the last one that was recorded.</summary>
    public const string Recorded = $"{Entry} where [contact_id] = @0 and [version] = (select max([version]) from [contact_entries] where [contact_id] = @0 and {Took})";

    /// <inheritdoc cref="Recorded"/>
    public const string RecordedOf =
        $"{Entry} where [contact_id] = @ContactId and [version] = (select max([version]) from [contact_entries] where [contact_id] = @ContactId and {Took})";

    /// <summary>The outcome that stood when the referrer was last told, where a correction came after that. What was imported told comes before all.</summary>
    public const string ToldOutcome = """
        select [outcome] from [former_decisions] where [contact_id] = @ContactId and [version] = (
            select min([version]) from [former_decisions] where [contact_id] = @ContactId and [version] >= (
                select coalesce(max([version]), 0) from [contact_entries] where [contact_id] = @ContactId and [action] = 'feedback_recorded'))
        """;

    public const string FirstReview = "select coalesce(min([reviewed_on]), '') from [reviews] where [contact_id] = @0 and [contact_id] <> ''";

    private const string Entry = "select [account_id] as [AccountId], [by] as [By], [at] as [At] from [contact_entries]";
    private const string Took = "[action] in ('decided', 'decision_corrected', 'agreed')";
}
