-- A blank is the empty string, never null. Children, referrals and workers are known by their owners' ids alone.
create table [assessments] (
  [assessment_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [child_id] nvarchar(64) not null,
  [referral_id] nvarchar(64) not null,
  [assessment_type] varchar(16) not null,
  [referred_on] varchar(10) not null,
  [referral_date] varchar(10) not null,
  [started_on] char(10) not null,
  [child_seen_on] varchar(10) not null,
  [submitted_on] varchar(10) not null,
  [completed_on] varchar(10) not null,
  [authorised_on] varchar(10) not null,
  [outcome] varchar(16) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [team_name_key] nvarchar(200) not null,
  [worker_id] nvarchar(64) not null,
  [factors] varchar(400) not null,
  [origin] varchar(8) not null,
  [outcome_supplied] bit not null,
  [child_seen_supplied] bit not null,
  [changed_here] bit not null,
  [recorded_at] char(24) not null
);
create unique index [assessments_council_id] on [assessments] ([council_id]) where [council_id] <> '';
create index [assessments_referral] on [assessments] ([referral_id]) where [referral_id] <> '';
create index [assessments_not_authorised] on [assessments] ([child_id]) where [authorised_on] = '';
create index [assessments_team_unknown] on [assessments] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';

create table [enquiries] (
  [s47_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [child_id] nvarchar(64) not null,
  [referral_id] nvarchar(64) not null,
  [strategy_on] char(10) not null,
  [visit_on] varchar(10) not null,
  [icpc_required] varchar(5) not null,
  [icpc_on] varchar(10) not null,
  [concluded_on] varchar(10) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [team_name_key] nvarchar(200) not null,
  [origin] varchar(8) not null,
  [course_supplied] bit not null,
  [changed_here] bit not null,
  [recorded_at] char(24) not null
);
create unique index [enquiries_council_id] on [enquiries] ([council_id]) where [council_id] <> '';
create index [enquiries_open] on [enquiries] ([child_id]) where [concluded_on] = '' and [course_supplied] = 1;
create index [enquiries_team_unknown] on [enquiries] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';

create table [audits] (
  [audit_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [child_id] nvarchar(64) not null,
  [audited_on] char(10) not null,
  [auditor_id] nvarchar(64) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [grade] varchar(24) not null,
  [moderated_grade] varchar(24) not null,
  [moderated_on] varchar(10) not null,
  [origin] varchar(8) not null,
  [changed_here] bit not null,
  [recorded_at] char(24) not null
);
create unique index [audits_council_id] on [audits] ([council_id]) where [council_id] <> '';

-- What Assessment knows of Intake's referrals and of Workforce's directory.
create table [known_referrals] (
  [referral_id] varchar(64) not null primary key,
  [child_id] nvarchar(64) not null,
  [referred_on] char(10) not null,
  [withdrawn] bit not null
);
create table [known_localities] ([locality_id] nvarchar(64) not null primary key, [name] nvarchar(200) not null);
create table [known_teams] ([team_id] nvarchar(64) not null primary key, [name] nvarchar(200) not null, [name_key] nvarchar(200) not null);
create index [known_teams_name] on [known_teams] ([name_key]);
