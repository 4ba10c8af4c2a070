namespace CsWorkPerf.Intake.Features.Referrals;

internal static class ReferralIdSql
{
    public const string ListHere = "select [council_id], [referral_id] from [referrals] where [council_id] in @Ids and [council_id] <> ''";
    public const string ListSetAside = "select [council_id], [referral_id] from [referral_ids_set_aside] where [council_id] in @Ids";
    public const string SetAside = "select [referral_id] from [referral_ids_set_aside] where [council_id] = @0";
    public const string Insert = "insert into [referral_ids_set_aside] ([council_id], [referral_id]) values (@0, @1)";
    public const string Delete = "delete from [referral_ids_set_aside] where [council_id] = @0";
}
