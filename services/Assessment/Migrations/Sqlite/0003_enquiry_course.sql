-- What people record here about the course of an enquiry; a file has no columns for it.
alter table [enquiries] add column [worker_id] text not null default '';
alter table [enquiries] add column [no_visit_reason] text not null default '';
alter table [enquiries] add column [outcomes] text not null default '';
alter table [enquiries] add column [icpc_planned_on] text not null default '';
alter table [enquiries] add column [icpc_outcomes] text not null default '';
alter table [enquiries] add column [withdrawn] integer not null default 0;
create index [enquiries_strategy] on [enquiries] ([strategy_on], [s47_id]);
create index [enquiries_child] on [enquiries] ([child_id], [strategy_on]);
create index [enquiries_not_concluded] on [enquiries] ([strategy_on], [s47_id]) where [concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0;
create index [enquiries_awaiting_icpc] on [enquiries] ([strategy_on], [s47_id]) where [icpc_required] = 'true' and [icpc_on] = '' and [course_supplied] = 1 and [withdrawn] = 0;

-- What happened to an enquiry; that it was imported stands on its row.
create table [enquiry_entries] (
  [s47_id] text not null,
  [version] integer not null,
  [at] text not null,
  [action] text not null,
  [account_id] text not null,
  [by] text not null,
  [note] text not null,
  [changes] text not null,
  primary key ([s47_id], [version])
) without rowid;
