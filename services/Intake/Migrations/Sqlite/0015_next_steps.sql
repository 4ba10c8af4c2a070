-- Where a decision takes the child: the service or authority, or the team and worker that have the open case.
alter table [contacts] add column [goes_to] text not null default '';
alter table [contacts] add column [case_team_id] text not null default '';
alter table [contacts] add column [case_worker_id] text not null default '';
alter table [former_decisions] add column [goes_to] text not null default '';
alter table [former_decisions] add column [case_team_id] text not null default '';
alter table [former_decisions] add column [case_worker_id] text not null default '';

create table [next_steps] (
  [step_id] text primary key,
  [version] integer not null,
  [contact_id] text not null,
  [what] text not null,
  [team_id] text not null,
  [worker_id] text not null,
  [who] text not null,
  [due_on] text not null,
  [state] text not null,
  [closed_on] text not null,
  [closed_by] text not null,
  [note] text not null,
  [recorded_by] text not null,
  [recorded_at] text not null
) without rowid;
create index [next_steps_contact] on [next_steps] ([contact_id]);
create index [next_steps_due] on [next_steps] ([state], [due_on], [step_id]);
