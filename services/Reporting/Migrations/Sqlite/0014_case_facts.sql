-- Facts of the Assessment service: own random ids, days and codes; no names.
create table [assessment_facts] (
  [assessment_id] text primary key,
  [version] integer not null,
  [referral_id] text null,
  [assessment_type] text not null,
  [referred_on] text null,
  [referral_date] text null,
  [started_on] text not null,
  [child_seen_on] text null,
  [submitted_on] text null,
  [completed_on] text null,
  [authorised_on] text null,
  [outcome] text null,
  [locality_id] text null,
  [team_id] text null,
  [outcome_supplied] integer not null,
  [child_seen_supplied] integer not null
) without rowid;
create index [assessment_facts_referral] on [assessment_facts] ([referral_id], [started_on]);

create table [enquiry_facts] (
  [s47_id] text primary key,
  [version] integer not null,
  [strategy_on] text not null,
  [visit_on] text null,
  [icpc_required] integer null,
  [icpc_on] text null,
  [concluded_on] text null,
  [locality_id] text null,
  [team_id] text null,
  [course_supplied] integer not null
) without rowid;

create table [audit_facts] (
  [audit_id] text primary key,
  [version] integer not null,
  [audited_on] text not null,
  [grade] text not null,
  [moderated_grade] text null,
  [moderated_on] text null,
  [locality_id] text null,
  [team_id] text null
) without rowid;
