-- Referrals to a strategy discussion that Assessment may have heard of before it kept which way they go: told once more as they are now.
-- Not as news, so nothing starts by it; and who knows them already learns nothing new. The relay numbers them.
insert into [outbox] ([type], [aggregate_id], [version], [occurred_at], [origin], [body])
select 'ReferralChanged', [referral_id], [version], [at], 'import',
  '{"referralId":"' + [referral_id] + '","version":' + cast([version] as varchar(20)) + ',"occurredAt":"' + [at] + '","childId":"' + [child_id] + '"'
    + case when [contact_id] = '' then '' else ',"contactId":"' + [contact_id] + '"' end
    + ',"referredOn":"' + [referred_on] + '","source":"' + [source] + '"'
    + case when [primary_need] = '' then '' else ',"primaryNeed":"' + [primary_need] + '"' end
    + case when [locality_id] = '' then '' else ',"localityId":"' + string_escape([locality_id], 'json') + '"' end
    + case when [team_id] = '' then '' else ',"teamId":"' + string_escape([team_id], 'json') + '"' end
    + ',"nfa":false,"route":"' + [route] + '","withdrawn":false}'
from [referrals] cross join (select convert(varchar(23), sysutcdatetime(), 126) + 'Z' as [at]) [now]
where [route] = 'strategy' and [nfa] = 0 and [withdrawn] = 0
order by [referred_on], [referral_id];
