-- The tracker counts what is open from this index alone.
create index [assessments_tracker] on [assessments]
  ([locality_id], [team_id], [worker_id], [clock_start], [due_on], [started_on], [submitted_on], [assessment_type], [child_id])
  where [ended_on] = '' and [withdrawn] = 0;

-- The weekly meetings. What stands in a meeting is what stood at its opening, but for notes, and for the columns since_*, which
-- are filled in when it closes. A place is a locality, a team, or with two blanks the whole council.
create table [tracker_meetings] (
  [meeting_id] text primary key,
  [version] integer not null,
  [week] text not null,
  [held_on] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [opened_at] text not null,
  [opened_by] text not null,
  [closed_at] text not null,
  [closed_by] text not null,
  [in_time] integer not null,
  [becoming_overdue] integer not null,
  [overdue] integer not null,
  [month] text not null,
  [month_in_time] integer not null,
  [month_ended] integer not null,
  [month_available] integer not null,
  [month_due] integer not null,
  [month_overdue] integer not null,
  [week_to] text not null,
  [days_this_week] integer not null,
  [days_this_month] integer not null,
  -- Hundredths of a percent.
  [target] integer not null
);
create unique index [tracker_meetings_week] on [tracker_meetings] ([locality_id], [team_id], [week]);
create index [tracker_meetings_held] on [tracker_meetings] ([held_on], [meeting_id]);

create table [tracker_meeting_counts] (
  [meeting_id] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [worker_id] text not null,
  [in_time] integer not null,
  [becoming_overdue] integer not null,
  [overdue] integer not null,
  [submitted] integer not null,
  primary key ([meeting_id], [locality_id], [team_id], [worker_id])
) without rowid;

create table [tracker_cases] (
  [meeting_id] text not null,
  [assessment_id] text not null,
  [position] integer not null,
  [why] text not null,
  [child_id] text not null,
  [assessment_type] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [worker_id] text not null,
  [clock_start] text not null,
  [due_on] text not null,
  [plan_on] text not null,
  [submitted_on] text not null,
  [working_days] integer not null,
  [band] text not null,
  [version] integer not null,
  [note] text not null,
  [noted_by] text not null,
  [noted_at] text not null,
  [since_submitted_on] text not null,
  [since_ended_on] text not null,
  [since_team_id] text not null,
  [since_worker_id] text not null,
  [since_withdrawn] integer not null,
  primary key ([meeting_id], [assessment_id])
);
create index [tracker_cases_noted] on [tracker_cases] ([assessment_id], [meeting_id]) where [version] > 0;

-- What meetings agreed; carried from week to week until it is done.
create table [tracker_actions] (
  [action_id] text primary key,
  [version] integer not null,
  [assessment_id] text not null,
  [meeting_id] text not null,
  [agreed_on] text not null,
  [action] text not null,
  [owner_id] text not null,
  [due_on] text not null,
  [done_on] text not null,
  [done_at] text not null
);
create unique index [tracker_actions_case] on [tracker_actions] ([assessment_id], [meeting_id]);
create index [tracker_actions_open] on [tracker_actions] ([assessment_id]) where [done_on] = '';
create index [tracker_actions_due] on [tracker_actions] ([due_on], [action_id]);

-- The actions of a closed meeting, as they stood when it closed.
create table [tracker_meeting_actions] (
  [meeting_id] text not null,
  [action_id] text not null,
  [version] integer not null,
  [assessment_id] text not null,
  [agreed_in] text not null,
  [agreed_on] text not null,
  [action] text not null,
  [owner_id] text not null,
  [due_on] text not null,
  [done_on] text not null,
  primary key ([meeting_id], [action_id])
);
