-- Facts of the Assessment service: own random ids, days and codes; no names.
create table [assessment_facts] (
  [assessment_id] char(36) not null primary key,
  [version] bigint not null,
  [referral_id] char(36) null,
  [assessment_type] varchar(30) not null,
  [referred_on] char(10) null,
  [referral_date] char(10) null,
  [started_on] char(10) not null,
  [child_seen_on] char(10) null,
  [submitted_on] char(10) null,
  [completed_on] char(10) null,
  [authorised_on] char(10) null,
  [outcome] varchar(30) null,
  [locality_id] nvarchar(64) null,
  [team_id] nvarchar(64) null,
  [outcome_supplied] bit not null,
  [child_seen_supplied] bit not null
);
go
create index [assessment_facts_referral] on [assessment_facts] ([referral_id], [started_on]);
go
create table [enquiry_facts] (
  [s47_id] char(36) not null primary key,
  [version] bigint not null,
  [strategy_on] char(10) not null,
  [visit_on] char(10) null,
  [icpc_required] bit null,
  [icpc_on] char(10) null,
  [concluded_on] char(10) null,
  [locality_id] nvarchar(64) null,
  [team_id] nvarchar(64) null,
  [course_supplied] bit not null
);
go
create table [audit_facts] (
  [audit_id] char(36) not null primary key,
  [version] bigint not null,
  [audited_on] char(10) not null,
  [grade] varchar(30) not null,
  [moderated_grade] varchar(30) null,
  [moderated_on] char(10) null,
  [locality_id] nvarchar(64) null,
  [team_id] nvarchar(64) null
);
go
