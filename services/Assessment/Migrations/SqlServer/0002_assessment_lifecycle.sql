-- The work on an assessment. due_on is the type's limit from clock_start on the calendar of the day it was worked out: worked out again
-- while the clock runs, kept once it has ended. ended_on is blank while the clock runs (of a withdrawn one it is the day of withdrawal, if
-- it had not ended before). Rows of before this get the three when the service starts.
alter table [assessments] add [clock_start] varchar(10) not null constraint [assessments_clock_start_none] default '';
alter table [assessments] add [due_on] varchar(10) not null constraint [assessments_due_on_none] default '';
alter table [assessments] add [ended_on] varchar(10) not null constraint [assessments_ended_on_none] default '';
alter table [assessments] add [seen_alone] varchar(5) not null constraint [assessments_seen_alone_none] default '';
alter table [assessments] add [views_on] varchar(10) not null constraint [assessments_views_on_none] default '';
alter table [assessments] add [plan_on] varchar(10) not null constraint [assessments_plan_on_none] default '';
alter table [assessments] add [submitted_by] nvarchar(64) not null constraint [assessments_submitted_by_none] default '';
alter table [assessments] add [submitted_worker_id] nvarchar(64) not null constraint [assessments_submitted_worker_id_none] default '';
alter table [assessments] add [manager_id] nvarchar(64) not null constraint [assessments_manager_id_none] default '';
alter table [assessments] add [authorised_by] nvarchar(64) not null constraint [assessments_authorised_by_none] default '';
alter table [assessments] add [late_reason] varchar(32) not null constraint [assessments_late_reason_none] default '';
alter table [assessments] add [late_note] nvarchar(2000) not null constraint [assessments_late_note_none] default '';
alter table [assessments] add [returned] bit not null constraint [assessments_returned_none] default 0;
alter table [assessments] add [withdrawn] bit not null constraint [assessments_withdrawn_none] default 0;
go
create index [assessments_running] on [assessments] ([due_on], [assessment_id]) where [ended_on] = '';
create index [assessments_due] on [assessments] ([due_on], [assessment_id]);
create index [assessments_ended] on [assessments] ([ended_on], [assessment_id]) where [ended_on] <> '';
create index [assessments_child] on [assessments] ([child_id]);

-- What was done to an assessment; the detail may hold free text, the changes codes, ids and days only.
create table [assessment_entries] (
  [assessment_id] char(36) not null,
  [version] bigint not null,
  [at] char(24) not null,
  [action] varchar(32) not null,
  [account_id] nvarchar(64) not null,
  [by] nvarchar(200) not null,
  [detail] nvarchar(4000) not null,
  [changes] nvarchar(4000) not null,
  primary key ([assessment_id], [version])
);

-- Reviews of an open assessment after so many working days.
create table [assessment_checkpoints] (
  [assessment_id] char(36) not null,
  [working_days] int not null,
  [done_on] char(10) not null,
  [note] nvarchar(4000) not null,
  [account_id] nvarchar(64) not null,
  [by] nvarchar(200) not null,
  [at] char(24) not null,
  primary key ([assessment_id], [working_days])
);

-- The spells of Workforce's workers, in [from_on, to_on); one with blanks stands for a worker without any.
create table [known_workers] (
  [worker_id] nvarchar(64) not null,
  [spell] int not null,
  [team_id] nvarchar(64) not null,
  [role] varchar(32) not null,
  [from_on] varchar(10) not null,
  [to_on] varchar(10) not null,
  primary key ([worker_id], [spell])
);

alter table [known_referrals] add [nfa] bit not null constraint [known_referrals_nfa_none] default 0;
alter table [known_referrals] add [locality_id] nvarchar(64) not null constraint [known_referrals_locality_id_none] default '';
alter table [known_referrals] add [team_id] nvarchar(64) not null constraint [known_referrals_team_id_none] default '';
