namespace CsWorkPerf.Reporting.Features.Facts;

internal static class AwaitingFactSql
{
    private const string Select = """
        select r.[referral_id] as [ReferralId], r.[version] as [Version], r.[referred_on] as [ReferredOn], r.[locality_id] as [LocalityId],
               r.[team_id] as [TeamId], r.[nfa] as [Nfa], r.[route] as [Route], r.[withdrawn] as [Withdrawn],
               (select min(a.[started_on]) from [assessment_facts] a where a.[referral_id] = r.[referral_id] and a.[withdrawn] = 0) as [AssessedFrom]
        from [referral_facts] r
        """;

    public static readonly FactRows<AwaitingFact> Rows = new()
    {
        ListByIds = Select + " where r.[referral_id] in @Keys",
        ListByGroups = Select + " where r.[referral_id] in @Keys",
        ListAll = Select
    };
}
