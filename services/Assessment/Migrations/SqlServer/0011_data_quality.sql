-- What is wrong with the referral that a row names: unknown, withdrawn, nfa, other_child or later. It is kept with the row, for a list must
-- not look up the referral of each of a million.
alter table [assessments] add [referral_fault] varchar(16) not null constraint [assessments_referral_fault_none] default '';
alter table [enquiries] add [referral_fault] varchar(16) not null constraint [enquiries_referral_fault_none] default '';
go
update [assessments] set [referral_fault] = coalesce((select case
      when [known_referrals].[withdrawn] = 1 then 'withdrawn' when [known_referrals].[nfa] = 1 then 'nfa'
      when [known_referrals].[child_id] <> [assessments].[child_id] then 'other_child' else '' end
    from [known_referrals] where [known_referrals].[referral_id] = [assessments].[referral_id]), 'unknown')
  where [referral_id] <> '';
update [enquiries] set [referral_fault] = coalesce((select case
      when [known_referrals].[withdrawn] = 1 then 'withdrawn' when [known_referrals].[nfa] = 1 then 'nfa'
      when [known_referrals].[child_id] <> [enquiries].[child_id] then 'other_child'
      when [known_referrals].[referred_on] > [enquiries].[strategy_on] then 'later' else '' end
    from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id]), 'unknown')
  where [referral_id] <> '';

-- What the data-quality page asks for, so that it costs the same at any size. Conditions are written as the page's are, and
-- what they compare is in the index, so that the record itself is not read.
create index [assessments_without_outcome] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [outcome], [ended_on], [outcome_supplied], [withdrawn]) where [outcome] = '' and [ended_on] <> '' and [outcome_supplied] = 1 and [withdrawn] = 0;
create index [assessments_without_factors] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [factors], [ended_on], [outcome_supplied], [withdrawn]) where [factors] = '' and [ended_on] <> '' and [outcome_supplied] = 1 and [withdrawn] = 0;
create index [assessments_type_out_of_use] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [assessment_type], [withdrawn]) where [assessment_type] <> 'single' and [started_on] >= '2015-01-01' and [withdrawn] = 0;
create index [assessments_open_child] on [assessments] ([ended_on], [withdrawn], [child_id], [started_on], [assessment_id], [locality_id], [team_id]) where [ended_on] = '' and [withdrawn] = 0;
create index [assessments_without_referral] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_id], [referred_on], [origin], [withdrawn]) where [referral_id] = '' and [referred_on] = '' and [origin] = 'import' and [withdrawn] = 0;
create index [assessments_referral_fault] on [assessments] ([referral_fault], [started_on], [assessment_id], [locality_id], [team_id], [withdrawn], [child_id], [referral_id]) where [referral_fault] <> '' and [withdrawn] = 0;
create index [assessments_without_locality] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where [locality_id] = '' and [withdrawn] = 0;
create index [assessments_team_not_known] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [team_name_key], [withdrawn]) where [team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0;
create index [enquiries_conference_not_required] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [icpc_required], [icpc_on], [withdrawn]) where [icpc_required] = 'false' and [icpc_on] <> '' and [withdrawn] = 0;
create index [enquiries_without_decision] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [icpc_required], [concluded_on], [course_supplied], [withdrawn]) where [icpc_required] = '' and [concluded_on] <> '' and [course_supplied] = 1 and [withdrawn] = 0;
create index [enquiries_open_child] on [enquiries] ([concluded_on], [course_supplied], [withdrawn], [child_id], [strategy_on], [s47_id], [locality_id], [team_id]) where [concluded_on] = '' and [course_supplied] = 1 and [withdrawn] = 0;
create index [enquiries_referral_fault] on [enquiries] ([referral_fault], [strategy_on], [s47_id], [locality_id], [team_id], [withdrawn], [child_id], [referral_id]) where [referral_fault] <> '' and [withdrawn] = 0;
create index [enquiries_without_locality] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [withdrawn]) where [locality_id] = '' and [withdrawn] = 0;
create index [enquiries_team_not_known] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [team_name_key], [withdrawn]) where [team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0;
create index [audits_without_auditor] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [auditor_id], [state]) where [auditor_id] = '' and [state] = 'complete';
create index [audits_auditor] on [audits] ([auditor_id], [audited_on], [audit_id], [locality_id], [team_id], [state]) where [auditor_id] <> '' and [state] = 'complete';
create index [audits_without_locality] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [state]) where [locality_id] = '' and [state] = 'complete';
-- A filtered index compares no two columns here: these hold what is compared, and are read whole.
create index [assessments_factors_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [factors], [outcome], [ended_on], [submitted_on], [origin], [changed_here], [withdrawn]) where [factors] <> '' and [withdrawn] = 0;
create index [assessments_days_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referred_on], [referral_date], [child_seen_on], [submitted_on], [completed_on], [authorised_on], [clock_start], [ended_on], [withdrawn]) where [withdrawn] = 0;
create index [enquiries_days_impossible] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [visit_on], [concluded_on], [icpc_on], [icpc_planned_on], [referral_fault], [withdrawn]) where [withdrawn] = 0;
create index [audits_days_impossible] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [moderated_on], [moderated_grade], [state]) where [state] = 'complete';
create index [assessments_seen_out_of_time] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [child_seen_on], [clock_start], [ended_on], [withdrawn]) where [child_seen_on] > '' and [withdrawn] = 0;
create index [enquiries_conference_on_weekend] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [icpc_on], [icpc_planned_on], [withdrawn]) where [withdrawn] = 0;
create index [audits_moderation_incomplete] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [moderated_on], [moderated_grade], [state]) where [state] = 'complete';
