-- Records restricted or merged before the other services were told of it: told once, as Standing does since.
insert into [outbox] ([position], [type], [aggregate_id], [version], [occurred_at], [origin], [body])
select (select [head] from [feed]) + row_number() over (order by [child_id]), 'ChildStandingChanged', [child_id], [version],
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'import',
  '{"childId":"' || [child_id] || '","version":' || [version] || ',"occurredAt":"' || strftime('%Y-%m-%dT%H:%M:%fZ', 'now') || '"'
    || case when [kept_id] = '' then '' else ',"keptId":"' || [kept_id] || '"' end
    || ',"restricted":' || case when [restricted] | [restricted_by_merge] = 1 then 'true' else 'false' end || '}'
from [children] where [restricted] | [restricted_by_merge] = 1 or [kept_id] <> '';
update [feed] set [head] = (select coalesce(max([position]), [head]) from [outbox]);
