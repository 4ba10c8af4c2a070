-- Records restricted or merged before the other services were told of it: told once, as Standing does since. The relay numbers them.
insert into [outbox] ([type], [aggregate_id], [version], [occurred_at], [origin], [body])
select 'ChildStandingChanged', [child_id], [version], [at], 'import',
  '{"childId":"' + [child_id] + '","version":' + cast([version] as varchar(20)) + ',"occurredAt":"' + [at] + '"'
    + case when [kept_id] = '' then '' else ',"keptId":"' + [kept_id] + '"' end
    + ',"restricted":' + case when [restricted] | [restricted_by_merge] = 1 then 'true' else 'false' end + '}'
from [children] cross join (select convert(varchar(23), sysutcdatetime(), 126) + 'Z' as [at]) [now]
where [restricted] | [restricted_by_merge] = 1 or [kept_id] <> ''
order by [child_id];
