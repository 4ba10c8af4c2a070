-- A blank is the empty string, never null. What came before this was imported, and complete.
alter table [audits] add [state] varchar(10) not null default 'complete';
alter table [audits] add [programme_id] varchar(36) not null default '';
alter table [audits] add [assessment_id] varchar(36) not null default '';
alter table [audits] add [worker_id] nvarchar(64) not null default '';
alter table [audits] add [auditor_account] varchar(64) not null default '';
alter table [audits] add [summary] nvarchar(4000) not null default '';
alter table [audits] add [discussed_on] varchar(10) not null default '';
alter table [audits] add [discussion] nvarchar(4000) not null default '';
alter table [audits] add [moderation_reason] nvarchar(4000) not null default '';
alter table [audits] add [moderated_by] nvarchar(200) not null default '';
go
create unique index [audits_case] on [audits] ([programme_id], [child_id]) where [programme_id] <> '';
create index [audits_audited] on [audits] ([audited_on], [audit_id]);
create index [audits_child] on [audits] ([child_id]);
create index [audits_moderated] on [audits] ([moderated_on]) where [moderated_on] <> '';

create table [audit_themes] (
  [audit_id] char(36) not null,
  [theme] varchar(32) not null,
  [grade] varchar(24) not null,
  [text] nvarchar(4000) not null,
  primary key ([audit_id], [theme])
);

-- What happened to an audit: an entry for the version that each step made.
create table [audit_entries] (
  [audit_id] char(36) not null,
  [version] bigint not null,
  [at] char(24) not null,
  [action] varchar(16) not null,
  [account_id] varchar(64) not null,
  [by] nvarchar(200) not null,
  [changes] nvarchar(max) not null,
  primary key ([audit_id], [version])
);

-- One for each draw, made when the draw before is; the last one is the next draw's.
create table [audit_secrets] (
  [number] int not null primary key,
  [secret] char(64) not null
);

create table [audit_programmes] (
  [programme_id] char(36) not null primary key,
  [number] int not null,
  [month] char(10) not null,
  [from_day] char(10) not null,
  [to_day] char(10) not null,
  [size] int not null,
  [cases] int not null,
  [drawn] int not null,
  [auditors] int not null,
  [seed] char(64) not null,
  [drawn_at] char(24) not null,
  [drawn_by] nvarchar(200) not null
);
create unique index [audit_programmes_month] on [audit_programmes] ([month]);

-- Auditors as they stood at the draw; teams are joined by tabs, as below.
create table [audit_auditors] (
  [programme_id] char(36) not null,
  [worker_id] nvarchar(64) not null,
  [teams] nvarchar(max) not null,
  primary key ([programme_id], [worker_id])
);

-- Every case that a programme was drawn from, as it stood then; those not drawn have the position 0.
create table [audit_cases] (
  [programme_id] char(36) not null,
  [child_id] nvarchar(64) not null,
  [assessment_id] varchar(36) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [worker_id] nvarchar(64) not null,
  [teams] nvarchar(max) not null,
  [workers] nvarchar(max) not null,
  [position] int not null,
  [drawn_auditor_id] nvarchar(64) not null,
  [auditor_id] nvarchar(64) not null,
  [moved_reason] nvarchar(400) not null,
  [moved_by] nvarchar(200) not null,
  [moved_at] varchar(24) not null,
  primary key ([programme_id], [child_id])
);
create index [audit_cases_auditor] on [audit_cases] ([auditor_id]) where [position] > 0;

create table [audit_actions] (
  [action_id] char(36) not null primary key,
  [version] bigint not null,
  [audit_id] char(36) not null,
  [what] nvarchar(1000) not null,
  [owner_id] nvarchar(64) not null,
  [due_on] char(10) not null,
  [state] varchar(10) not null,
  [closed_on] varchar(10) not null,
  [closed_by] nvarchar(200) not null,
  [note] nvarchar(1000) not null,
  [recorded_by] nvarchar(200) not null,
  [recorded_at] char(24) not null
);
create index [audit_actions_audit] on [audit_actions] ([audit_id]);
create index [audit_actions_due] on [audit_actions] ([state], [due_on], [action_id]);
