-- Where a decision takes the child: the service or authority, or the team and worker that have the open case.
alter table [contacts] add [goes_to] nvarchar(200) not null default '';
alter table [contacts] add [case_team_id] nvarchar(64) not null default '';
alter table [contacts] add [case_worker_id] varchar(64) not null default '';
alter table [former_decisions] add [goes_to] nvarchar(200) not null default '';
alter table [former_decisions] add [case_team_id] nvarchar(64) not null default '';
alter table [former_decisions] add [case_worker_id] varchar(64) not null default '';
go

create table [next_steps] (
  [step_id] char(36) not null primary key,
  [version] bigint not null,
  [contact_id] char(36) not null,
  [what] nvarchar(400) not null,
  [team_id] nvarchar(64) not null,
  [worker_id] varchar(64) not null,
  [who] nvarchar(200) not null,
  [due_on] char(10) not null,
  [state] varchar(12) not null,
  [closed_on] varchar(10) not null,
  [closed_by] nvarchar(200) not null,
  [note] nvarchar(1000) not null,
  [recorded_by] nvarchar(200) not null,
  [recorded_at] char(24) not null
);
create index [next_steps_contact] on [next_steps] ([contact_id]);
create index [next_steps_due] on [next_steps] ([state], [due_on], [step_id]);
