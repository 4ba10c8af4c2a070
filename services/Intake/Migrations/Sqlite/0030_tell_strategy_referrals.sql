-- Referrals to a strategy discussion that Assessment may have heard of before it kept which way they go: told once more as they are now.
-- Not as news, so nothing starts by it; and who knows them already learns nothing new.
insert into [outbox] ([position], [type], [aggregate_id], [version], [occurred_at], [origin], [body])
select (select [head] from [feed]) + row_number() over (order by [referred_on], [referral_id]), 'ReferralChanged', [referral_id], [version], [at], 'import',
  json_patch('{}', json_object('referralId', [referral_id], 'version', [version], 'occurredAt', [at], 'childId', [child_id], 'contactId', nullif([contact_id], ''),
    'referredOn', [referred_on], 'source', [source], 'primaryNeed', nullif([primary_need], ''), 'localityId', nullif([locality_id], ''),
    'teamId', nullif([team_id], ''), 'nfa', json('false'), 'route', [route], 'withdrawn', json('false')))
from [referrals] cross join (select strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as [at])
where [route] = 'strategy' and [nfa] = 0 and [withdrawn] = 0;
update [feed] set [head] = (select coalesce(max([position]), [head]) from [outbox]);
