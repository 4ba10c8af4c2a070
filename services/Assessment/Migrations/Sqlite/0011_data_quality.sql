-- What is wrong with the referral that a row names: unknown, withdrawn, nfa, other_child or later. It is kept with the row, for a list must
-- not look up the referral of each of a million.
alter table [assessments] add [referral_fault] text not null default '';
alter table [enquiries] add [referral_fault] text not null default '';
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
-- Days that cannot be are compared in the conditions; what is to come is found by the latest day, of which those before 2026 are past.
create index [assessments_factors_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where [factors] <> '' and (([ended_on] = '' and [submitted_on] = '' and [origin] = 'import' and [changed_here] = 0) or ([factors] <> '21' and instr(' ' || [factors], ' 21') > 0) or ([factors] = '21' and [outcome] in ('strategy_cp', 'cin', 'cla', 'other')) or ([ended_on] >= '2024-04-01' and (instr([factors], '18A') > 0 or instr([factors], '19A') > 0))) and [withdrawn] = 0;
create index [assessments_days_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where (([referred_on] > '' and [referred_on] < '2005-01-01') or ([started_on] > '' and [started_on] < '2005-01-01') or ([child_seen_on] > '' and [child_seen_on] < '2005-01-01') or ([submitted_on] > '' and [submitted_on] < '2005-01-01') or ([completed_on] > '' and [completed_on] < '2005-01-01') or ([authorised_on] > '' and [authorised_on] < '2005-01-01') or [started_on] < [referred_on] or ([referred_on] = '' and [started_on] < [referral_date]) or ([submitted_on] > '' and [submitted_on] < [started_on]) or ([completed_on] > '' and [completed_on] < [started_on])) and [withdrawn] = 0;
create index [assessments_seen_out_of_time] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where [child_seen_on] > '' and ([child_seen_on] < [clock_start] or ([ended_on] > '' and [child_seen_on] > [ended_on])) and [withdrawn] = 0;
create index [assessments_latest_day] on [assessments] (max([referred_on], [started_on], [child_seen_on], [submitted_on], [completed_on], [authorised_on]), [started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where max([referred_on], [started_on], [child_seen_on], [submitted_on], [completed_on], [authorised_on]) >= '2026-01-01' and [withdrawn] = 0;
create index [enquiries_days_impossible] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [withdrawn]) where (([strategy_on] > '' and [strategy_on] < '2005-01-01') or ([visit_on] > '' and [visit_on] < '2005-01-01') or ([concluded_on] > '' and [concluded_on] < '2005-01-01') or ([icpc_on] > '' and [icpc_on] < '2005-01-01') or ([visit_on] > '' and [visit_on] < [strategy_on]) or ([concluded_on] > '' and [concluded_on] < [strategy_on]) or ([concluded_on] > '' and [concluded_on] < [visit_on]) or [referral_fault] = 'later') and [withdrawn] = 0;
create index [enquiries_latest_day] on [enquiries] (max([strategy_on], [visit_on], [icpc_on], [concluded_on]), [strategy_on], [s47_id], [locality_id], [team_id], [withdrawn]) where max([strategy_on], [visit_on], [icpc_on], [concluded_on]) >= '2026-01-01' and [withdrawn] = 0;
create index [enquiries_conference_on_weekend] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [withdrawn]) where (strftime('%w', [icpc_on]) in ('0', '6') or strftime('%w', [icpc_planned_on]) in ('0', '6')) and [withdrawn] = 0;
create index [audits_days_impossible] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [state]) where (([audited_on] > '' and [audited_on] < '2005-01-01') or ([moderated_on] > '' and [moderated_on] < '2005-01-01') or ([moderated_on] > '' and [moderated_on] < [audited_on])) and [state] = 'complete';
create index [audits_latest_day] on [audits] (max([audited_on], [moderated_on]), [audited_on], [audit_id], [locality_id], [team_id], [state]) where max([audited_on], [moderated_on]) >= '2026-01-01' and [state] = 'complete';
create index [audits_moderation_incomplete] on [audits] ([audited_on], [audit_id], [locality_id], [team_id], [state]) where (([moderated_on] = '' and [moderated_grade] <> '') or ([moderated_on] <> '' and [moderated_grade] = '')) and [state] = 'complete';
