-- What is wrong with the referral that a row names, each for itself: one of them says nothing of the others. It is kept with the row, for a
-- list must not look up the referral of each of a million.
alter table [assessments] add [referral_unknown] bit not null constraint [assessments_referral_unknown_none] default 0;
alter table [assessments] add [referral_withdrawn] bit not null constraint [assessments_referral_withdrawn_none] default 0;
alter table [assessments] add [referral_nfa] bit not null constraint [assessments_referral_nfa_none] default 0;
alter table [assessments] add [referral_of_other_record] bit not null constraint [assessments_referral_of_other_record_none] default 0;
alter table [enquiries] add [referral_unknown] bit not null constraint [enquiries_referral_unknown_none] default 0;
alter table [enquiries] add [referral_withdrawn] bit not null constraint [enquiries_referral_withdrawn_none] default 0;
alter table [enquiries] add [referral_nfa] bit not null constraint [enquiries_referral_nfa_none] default 0;
alter table [enquiries] add [referral_of_other_record] bit not null constraint [enquiries_referral_of_other_record_none] default 0;
alter table [enquiries] add [referral_later] bit not null constraint [enquiries_referral_later_none] default 0;
go
update [assessments] set
    [referral_unknown] = case when exists (select 1 from [known_referrals] where [known_referrals].[referral_id] = [assessments].[referral_id]) then 0 else 1 end,
    [referral_withdrawn] = coalesce((select [known_referrals].[withdrawn] from [known_referrals] where [known_referrals].[referral_id] = [assessments].[referral_id]), 0),
    [referral_nfa] = coalesce((select [known_referrals].[nfa] from [known_referrals] where [known_referrals].[referral_id] = [assessments].[referral_id]), 0),
    [referral_of_other_record] = case when exists (select 1 from [known_referrals] where [known_referrals].[referral_id] = [assessments].[referral_id] and [known_referrals].[child_id] <> [assessments].[child_id]) then 1 else 0 end
  where [referral_id] <> '';
update [enquiries] set
    [referral_unknown] = case when exists (select 1 from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id]) then 0 else 1 end,
    [referral_withdrawn] = coalesce((select [known_referrals].[withdrawn] from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id]), 0),
    [referral_nfa] = coalesce((select [known_referrals].[nfa] from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id]), 0),
    [referral_of_other_record] = case when exists (select 1 from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id] and [known_referrals].[child_id] <> [enquiries].[child_id]) then 1 else 0 end,
    [referral_later] = case when exists (select 1 from [known_referrals] where [known_referrals].[referral_id] = [enquiries].[referral_id] and [known_referrals].[referred_on] > [enquiries].[strategy_on]) then 1 else 0 end
  where [referral_id] <> '';
drop index [assessments_referral_fault] on [assessments];
drop index [enquiries_referral_fault] on [enquiries];
drop index [assessments_days_impossible] on [assessments];
drop index [enquiries_days_impossible] on [enquiries];
alter table [assessments] drop constraint [assessments_referral_fault_none], column [referral_fault];
alter table [enquiries] drop constraint [enquiries_referral_fault_none], column [referral_fault];

-- As in 0011: conditions are written as the page's are, or what is compared is held and read whole.
create index [assessments_referral_unknown] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_unknown], [withdrawn]) where [referral_unknown] = 1 and [withdrawn] = 0;
create index [assessments_referral_withdrawn] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_withdrawn], [withdrawn]) where [referral_withdrawn] = 1 and [withdrawn] = 0;
create index [assessments_referral_nfa] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_nfa], [withdrawn]) where [referral_nfa] = 1 and [withdrawn] = 0;
create index [assessments_referral_of_other_record] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_of_other_record], [withdrawn], [child_id], [referral_id]) where [referral_of_other_record] = 1 and [withdrawn] = 0;
create index [enquiries_referral_unknown] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_unknown], [withdrawn]) where [referral_unknown] = 1 and [withdrawn] = 0;
create index [enquiries_referral_withdrawn] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_withdrawn], [withdrawn]) where [referral_withdrawn] = 1 and [withdrawn] = 0;
create index [enquiries_referral_nfa] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_nfa], [withdrawn]) where [referral_nfa] = 1 and [withdrawn] = 0;
create index [enquiries_referral_of_other_record] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_of_other_record], [withdrawn], [child_id], [referral_id]) where [referral_of_other_record] = 1 and [withdrawn] = 0;
create index [assessments_days_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referred_on], [referral_date], [child_seen_on], [submitted_on], [completed_on], [authorised_on], [clock_start], [ended_on], [withdrawn]) where [withdrawn] = 0;
create index [enquiries_days_impossible] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [visit_on], [concluded_on], [icpc_on], [icpc_planned_on], [referral_later], [withdrawn]) where [withdrawn] = 0;
create index [assessments_plan_after_due] on [assessments] ([submitted_on], [ended_on], [withdrawn], [started_on], [assessment_id], [locality_id], [team_id], [plan_on], [due_on]) where [submitted_on] = '' and [ended_on] = '' and [withdrawn] = 0;
