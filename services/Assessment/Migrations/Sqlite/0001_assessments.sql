-- A blank is the empty string, never null. Children, referrals and workers are known by their owners' ids alone.
create table [assessments] (
  [assessment_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [child_id] text not null,
  [referral_id] text not null,
  [assessment_type] text not null,
  [referred_on] text not null,
  [referral_date] text not null,
  [started_on] text not null,
  [child_seen_on] text not null,
  [submitted_on] text not null,
  [completed_on] text not null,
  [authorised_on] text not null,
  [outcome] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [team_name_key] text not null,
  [worker_id] text not null,
  [factors] text not null,
  [origin] text not null,
  [outcome_supplied] integer not null,
  [child_seen_supplied] integer not null,
  [changed_here] integer not null,
  [recorded_at] text not null
);
create unique index [assessments_council_id] on [assessments] ([council_id]) where [council_id] <> '';
create index [assessments_referral] on [assessments] ([referral_id]) where [referral_id] <> '';
create index [assessments_not_authorised] on [assessments] ([child_id]) where [authorised_on] = '';
create index [assessments_team_unknown] on [assessments] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';

create table [enquiries] (
  [s47_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [child_id] text not null,
  [referral_id] text not null,
  [strategy_on] text not null,
  [visit_on] text not null,
  [icpc_required] text not null,
  [icpc_on] text not null,
  [concluded_on] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [team_name_key] text not null,
  [origin] text not null,
  [course_supplied] integer not null,
  [changed_here] integer not null,
  [recorded_at] text not null
);
create unique index [enquiries_council_id] on [enquiries] ([council_id]) where [council_id] <> '';
create index [enquiries_open] on [enquiries] ([child_id]) where [concluded_on] = '' and [course_supplied] = 1;
create index [enquiries_team_unknown] on [enquiries] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';

create table [audits] (
  [audit_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [child_id] text not null,
  [audited_on] text not null,
  [auditor_id] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [grade] text not null,
  [moderated_grade] text not null,
  [moderated_on] text not null,
  [origin] text not null,
  [changed_here] integer not null,
  [recorded_at] text not null
);
create unique index [audits_council_id] on [audits] ([council_id]) where [council_id] <> '';

-- What Assessment knows of Intake's referrals and of Workforce's directory.
create table [known_referrals] (
  [referral_id] text primary key,
  [child_id] text not null,
  [referred_on] text not null,
  [withdrawn] integer not null
) without rowid;
create table [known_localities] ([locality_id] text primary key, [name] text not null) without rowid;
create table [known_teams] ([team_id] text primary key, [name] text not null, [name_key] text not null) without rowid;
create index [known_teams_name] on [known_teams] ([name_key]);
