-- What is wrong with the referral that a row names, each for itself: one of them says nothing of the others. It is kept with the row, for a
-- list must not look up the referral of each of a million.
alter table [assessments] add [referral_unknown] integer not null default 0;
alter table [assessments] add [referral_withdrawn] integer not null default 0;
alter table [assessments] add [referral_nfa] integer not null default 0;
alter table [assessments] add [referral_of_other_record] integer not null default 0;
alter table [enquiries] add [referral_unknown] integer not null default 0;
alter table [enquiries] add [referral_withdrawn] integer not null default 0;
alter table [enquiries] add [referral_nfa] integer not null default 0;
alter table [enquiries] add [referral_of_other_record] integer not null default 0;
alter table [enquiries] add [referral_later] integer not null default 0;
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
drop index [assessments_referral_fault];
drop index [enquiries_referral_fault];
drop index [assessments_days_impossible];
drop index [enquiries_days_impossible];
alter table [assessments] drop column [referral_fault];
alter table [enquiries] drop column [referral_fault];

-- As in 0011: conditions are written as the page's are.
create index [assessments_referral_unknown] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_unknown], [withdrawn]) where [referral_unknown] = 1 and [withdrawn] = 0;
create index [assessments_referral_withdrawn] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_withdrawn], [withdrawn]) where [referral_withdrawn] = 1 and [withdrawn] = 0;
create index [assessments_referral_nfa] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_nfa], [withdrawn]) where [referral_nfa] = 1 and [withdrawn] = 0;
create index [assessments_referral_of_other_record] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [referral_of_other_record], [withdrawn], [child_id], [referral_id]) where [referral_of_other_record] = 1 and [withdrawn] = 0;
create index [enquiries_referral_unknown] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_unknown], [withdrawn]) where [referral_unknown] = 1 and [withdrawn] = 0;
create index [enquiries_referral_withdrawn] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_withdrawn], [withdrawn]) where [referral_withdrawn] = 1 and [withdrawn] = 0;
create index [enquiries_referral_nfa] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_nfa], [withdrawn]) where [referral_nfa] = 1 and [withdrawn] = 0;
create index [enquiries_referral_of_other_record] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [referral_of_other_record], [withdrawn], [child_id], [referral_id]) where [referral_of_other_record] = 1 and [withdrawn] = 0;
create index [assessments_days_impossible] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [withdrawn]) where (([referred_on] > '' and [referred_on] < '2005-01-01') or ([started_on] > '' and [started_on] < '2005-01-01') or ([child_seen_on] > '' and [child_seen_on] < '2005-01-01') or ([submitted_on] > '' and [submitted_on] < '2005-01-01') or ([completed_on] > '' and [completed_on] < '2005-01-01') or ([authorised_on] > '' and [authorised_on] < '2005-01-01') or [started_on] < [referred_on] or ([referred_on] = '' and [started_on] < [referral_date]) or ([submitted_on] > '' and [submitted_on] < [started_on]) or ([completed_on] > '' and [completed_on] < [started_on]) or ([authorised_on] > '' and [authorised_on] < [submitted_on]) or ([ended_on] > '' and [ended_on] < [clock_start])) and [withdrawn] = 0;
create index [enquiries_days_impossible] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [withdrawn]) where (([strategy_on] > '' and [strategy_on] < '2005-01-01') or ([visit_on] > '' and [visit_on] < '2005-01-01') or ([icpc_on] > '' and [icpc_on] < '2005-01-01') or ([concluded_on] > '' and [concluded_on] < '2005-01-01') or ([visit_on] > '' and [visit_on] < [strategy_on]) or ([concluded_on] > '' and [concluded_on] < [strategy_on]) or ([concluded_on] > '' and [concluded_on] < [visit_on]) or [referral_later] = 1) and [withdrawn] = 0;
create index [assessments_plan_after_due] on [assessments] ([submitted_on], [ended_on], [withdrawn], [started_on], [assessment_id], [locality_id], [team_id]) where [plan_on] > [due_on] and [due_on] <> '' and [submitted_on] = '' and [ended_on] = '' and [withdrawn] = 0;
