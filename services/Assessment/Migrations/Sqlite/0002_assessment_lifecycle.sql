-- The work on an assessment. due_on is the type's limit from clock_start on the calendar of the day it was worked out: worked out again
-- while the clock runs, kept once it has ended. ended_on is blank while the clock runs (of a withdrawn one it is the day of withdrawal, if
-- it had not ended before). Rows of before this get the three when the service starts.
alter table [assessments] add [clock_start] text not null default '';
alter table [assessments] add [due_on] text not null default '';
alter table [assessments] add [ended_on] text not null default '';
alter table [assessments] add [seen_alone] text not null default '';
alter table [assessments] add [views_on] text not null default '';
alter table [assessments] add [plan_on] text not null default '';
alter table [assessments] add [submitted_by] text not null default '';
alter table [assessments] add [submitted_worker_id] text not null default '';
alter table [assessments] add [manager_id] text not null default '';
alter table [assessments] add [authorised_by] text not null default '';
alter table [assessments] add [late_reason] text not null default '';
alter table [assessments] add [late_note] text not null default '';
alter table [assessments] add [returned] integer not null default 0;
alter table [assessments] add [withdrawn] integer not null default 0;
create index [assessments_running] on [assessments] ([due_on], [assessment_id]) where [ended_on] = '';
create index [assessments_due] on [assessments] ([due_on], [assessment_id]);
create index [assessments_ended] on [assessments] ([ended_on], [assessment_id]) where [ended_on] <> '';
create index [assessments_child] on [assessments] ([child_id]);

-- What was done to an assessment; the detail may hold free text, the changes codes, ids and days only.
create table [assessment_entries] (
  [assessment_id] text not null,
  [version] integer not null,
  [at] text not null,
  [action] text not null,
  [account_id] text not null,
  [by] text not null,
  [detail] text not null,
  [changes] text not null,
  primary key ([assessment_id], [version])
) without rowid;

-- Reviews of an open assessment after so many working days.
create table [assessment_checkpoints] (
  [assessment_id] text not null,
  [working_days] integer not null,
  [done_on] text not null,
  [note] text not null,
  [account_id] text not null,
  [by] text not null,
  [at] text not null,
  primary key ([assessment_id], [working_days])
) without rowid;

-- The spells of Workforce's workers, in [from_on, to_on); one with blanks stands for a worker without any.
create table [known_workers] (
  [worker_id] text not null,
  [spell] integer not null,
  [team_id] text not null,
  [role] text not null,
  [from_on] text not null,
  [to_on] text not null,
  primary key ([worker_id], [spell])
) without rowid;

alter table [known_referrals] add [nfa] integer not null default 0;
alter table [known_referrals] add [locality_id] text not null default '';
alter table [known_referrals] add [team_id] text not null default '';
