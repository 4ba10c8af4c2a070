-- A blank is the empty string, never null. What came before this was imported, and complete.
alter table [audits] add column [state] text not null default 'complete';
alter table [audits] add column [programme_id] text not null default '';
alter table [audits] add column [assessment_id] text not null default '';
alter table [audits] add column [worker_id] text not null default '';
alter table [audits] add column [auditor_account] text not null default '';
alter table [audits] add column [summary] text not null default '';
alter table [audits] add column [discussed_on] text not null default '';
alter table [audits] add column [discussion] text not null default '';
alter table [audits] add column [moderation_reason] text not null default '';
alter table [audits] add column [moderated_by] text not null default '';
create unique index [audits_case] on [audits] ([programme_id], [child_id]) where [programme_id] <> '';
create index [audits_audited] on [audits] ([audited_on], [audit_id]);
create index [audits_child] on [audits] ([child_id]);
create index [audits_moderated] on [audits] ([moderated_on]) where [moderated_on] <> '';

create table [audit_themes] (
  [audit_id] text not null,
  [theme] text not null,
  [grade] text not null,
  [text] text not null,
  primary key ([audit_id], [theme])
) without rowid;

-- What happened to an audit: an entry for the version that each step made.
create table [audit_entries] (
  [audit_id] text not null,
  [version] integer not null,
  [at] text not null,
  [action] text not null,
  [account_id] text not null,
  [by] text not null,
  [changes] text not null,
  primary key ([audit_id], [version])
) without rowid;

-- One for each draw, made when the draw before is; the last one is the next draw's.
create table [audit_secrets] (
  [number] integer primary key,
  [secret] text not null
);

create table [audit_programmes] (
  [programme_id] text primary key,
  [number] integer not null,
  [month] text not null,
  [from_day] text not null,
  [to_day] text not null,
  [size] integer not null,
  [cases] integer not null,
  [drawn] integer not null,
  [auditors] integer not null,
  [seed] text not null,
  [drawn_at] text not null,
  [drawn_by] text not null
) without rowid;
create unique index [audit_programmes_month] on [audit_programmes] ([month]);

-- Auditors as they stood at the draw; teams are joined by tabs, as below.
create table [audit_auditors] (
  [programme_id] text not null,
  [worker_id] text not null,
  [teams] text not null,
  primary key ([programme_id], [worker_id])
) without rowid;

-- Every case that a programme was drawn from, as it stood then; those not drawn have the position 0.
create table [audit_cases] (
  [programme_id] text not null,
  [child_id] text not null,
  [assessment_id] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [worker_id] text not null,
  [teams] text not null,
  [workers] text not null,
  [position] integer not null,
  [drawn_auditor_id] text not null,
  [auditor_id] text not null,
  [moved_reason] text not null,
  [moved_by] text not null,
  [moved_at] text not null,
  primary key ([programme_id], [child_id])
) without rowid;
create index [audit_cases_auditor] on [audit_cases] ([auditor_id]) where [position] > 0;

create table [audit_actions] (
  [action_id] text primary key,
  [version] integer not null,
  [audit_id] text not null,
  [what] text not null,
  [owner_id] text not null,
  [due_on] text not null,
  [state] text not null,
  [closed_on] text not null,
  [closed_by] text not null,
  [note] text not null,
  [recorded_by] text not null,
  [recorded_at] text not null
) without rowid;
create index [audit_actions_audit] on [audit_actions] ([audit_id]);
create index [audit_actions_due] on [audit_actions] ([state], [due_on], [action_id]);
