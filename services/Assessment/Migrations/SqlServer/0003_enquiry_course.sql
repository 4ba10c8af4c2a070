-- What people record here about the course of an enquiry; a file has no columns for it.
alter table [enquiries] add [worker_id] nvarchar(64) not null default '';
alter table [enquiries] add [no_visit_reason] nvarchar(1000) not null default '';
alter table [enquiries] add [outcomes] varchar(100) not null default '';
alter table [enquiries] add [icpc_planned_on] varchar(10) not null default '';
alter table [enquiries] add [icpc_outcomes] varchar(100) not null default '';
alter table [enquiries] add [withdrawn] bit not null default 0;
go
create index [enquiries_strategy] on [enquiries] ([strategy_on], [s47_id]);
create index [enquiries_child] on [enquiries] ([child_id], [strategy_on]);
create index [enquiries_not_concluded] on [enquiries] ([strategy_on], [s47_id]) where [concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0;
create index [enquiries_awaiting_icpc] on [enquiries] ([strategy_on], [s47_id]) where [icpc_required] = 'true' and [icpc_on] = '' and [course_supplied] = 1 and [withdrawn] = 0;

-- What happened to an enquiry; that it was imported stands on its row.
create table [enquiry_entries] (
  [s47_id] char(36) not null,
  [version] bigint not null,
  [at] char(24) not null,
  [action] varchar(20) not null,
  [account_id] nvarchar(64) not null,
  [by] nvarchar(200) not null,
  [note] nvarchar(4000) not null,
  [changes] nvarchar(4000) not null,
  primary key ([s47_id], [version])
);
