-- The tracker counts what is open from this index alone.
create index [assessments_tracker] on [assessments]
  ([locality_id], [team_id], [worker_id], [clock_start], [due_on], [started_on], [submitted_on], [assessment_type], [child_id])
  where [ended_on] = '' and [withdrawn] = 0;

-- The weekly meetings. What stands in a meeting is what stood at its opening, but for notes, and for the columns since_*, which
-- are filled in when it closes. A place is a locality, a team, or with two blanks the whole council.
create table [tracker_meetings] (
  [meeting_id] char(36) not null primary key,
  [version] bigint not null,
  [week] char(10) not null,
  [held_on] char(10) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [opened_at] char(24) not null,
  [opened_by] nvarchar(200) not null,
  [closed_at] varchar(24) not null,
  [closed_by] nvarchar(200) not null,
  [in_time] int not null,
  [becoming_overdue] int not null,
  [overdue] int not null,
  [month] char(10) not null,
  [month_in_time] int not null,
  [month_ended] int not null,
  [month_available] int not null,
  [month_due] int not null,
  [month_overdue] int not null,
  [week_to] char(10) not null,
  [days_this_week] int not null,
  [days_this_month] int not null,
  -- Hundredths of a percent.
  [target] int not null
);
create unique index [tracker_meetings_week] on [tracker_meetings] ([locality_id], [team_id], [week]);
create index [tracker_meetings_held] on [tracker_meetings] ([held_on], [meeting_id]);

create table [tracker_meeting_counts] (
  [meeting_id] char(36) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [worker_id] nvarchar(64) not null,
  [in_time] int not null,
  [becoming_overdue] int not null,
  [overdue] int not null,
  [submitted] int not null,
  primary key ([meeting_id], [locality_id], [team_id], [worker_id])
);

create table [tracker_cases] (
  [meeting_id] char(36) not null,
  [assessment_id] char(36) not null,
  [position] int not null,
  [why] varchar(20) not null,
  [child_id] nvarchar(64) not null,
  [assessment_type] varchar(20) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [worker_id] nvarchar(64) not null,
  [clock_start] char(10) not null,
  [due_on] varchar(10) not null,
  [plan_on] varchar(10) not null,
  [submitted_on] varchar(10) not null,
  [working_days] int not null,
  [band] varchar(20) not null,
  [version] bigint not null,
  [note] nvarchar(4000) not null,
  [noted_by] nvarchar(200) not null,
  [noted_at] varchar(24) not null,
  [since_submitted_on] varchar(10) not null,
  [since_ended_on] varchar(10) not null,
  [since_team_id] nvarchar(64) not null,
  [since_worker_id] nvarchar(64) not null,
  [since_withdrawn] bit not null,
  primary key ([meeting_id], [assessment_id])
);
create index [tracker_cases_noted] on [tracker_cases] ([assessment_id], [meeting_id]) where [version] > 0;

-- What meetings agreed; carried from week to week until it is done.
create table [tracker_actions] (
  [action_id] char(36) not null primary key,
  [version] bigint not null,
  [assessment_id] char(36) not null,
  [meeting_id] char(36) not null,
  [agreed_on] char(10) not null,
  [action] nvarchar(1000) not null,
  [owner_id] nvarchar(64) not null,
  [due_on] varchar(10) not null,
  [done_on] varchar(10) not null,
  [done_at] varchar(24) not null
);
create unique index [tracker_actions_case] on [tracker_actions] ([assessment_id], [meeting_id]);
create index [tracker_actions_open] on [tracker_actions] ([assessment_id]) where [done_on] = '';
create index [tracker_actions_due] on [tracker_actions] ([due_on], [action_id]);

-- The actions of a closed meeting, as they stood when it closed.
create table [tracker_meeting_actions] (
  [meeting_id] char(36) not null,
  [action_id] char(36) not null,
  [version] bigint not null,
  [assessment_id] char(36) not null,
  [agreed_in] char(36) not null,
  [agreed_on] char(10) not null,
  [action] nvarchar(1000) not null,
  [owner_id] nvarchar(64) not null,
  [due_on] varchar(10) not null,
  [done_on] varchar(10) not null,
  primary key ([meeting_id], [action_id])
);
