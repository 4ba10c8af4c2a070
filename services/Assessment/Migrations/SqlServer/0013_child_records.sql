-- What only the child's other records tell: that an assessment or an enquiry started while another ran, and that no assessment follows an
-- enquiry's referral. It is kept with the row, for a list must not compare each of a million.
alter table [assessments] add [started_during_other] bit not null constraint [assessments_started_during_other_none] default 0;
alter table [enquiries] add [started_during_other] bit not null constraint [enquiries_started_during_other_none] default 0;
alter table [enquiries] add [without_assessment] bit not null constraint [enquiries_without_assessment_none] default 0;
go
update [assessments] set [started_during_other] = 1
  where [withdrawn] = 0 and exists (select 1 from [assessments] [other]
    where [other].[child_id] in (select [child_id] from [known_children] where [kept_id] = coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [assessments].[child_id]), [assessments].[child_id]) union all select coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [assessments].[child_id]), [assessments].[child_id]))
      and [other].[assessment_id] <> [assessments].[assessment_id] and [other].[withdrawn] = 0
      and [other].[started_on] <= [assessments].[started_on] and ([other].[ended_on] = '' or [other].[ended_on] > [assessments].[started_on]));
update [enquiries] set [started_during_other] = 1
  where [withdrawn] = 0 and [course_supplied] = 1 and exists (select 1 from [enquiries] [other]
    where [other].[child_id] in (select [child_id] from [known_children] where [kept_id] = coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [enquiries].[child_id]), [enquiries].[child_id]) union all select coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [enquiries].[child_id]), [enquiries].[child_id]))
      and [other].[s47_id] <> [enquiries].[s47_id] and [other].[withdrawn] = 0 and [other].[course_supplied] = 1
      and [other].[strategy_on] <= [enquiries].[strategy_on] and ([other].[concluded_on] = '' or [other].[concluded_on] > [enquiries].[strategy_on]));
update [enquiries] set [without_assessment] = 1
  where [withdrawn] = 0 and [referral_id] <> '' and not exists (select 1 from [assessments]
    where [assessments].[referral_id] = [enquiries].[referral_id] and [assessments].[referral_id] <> '' and [assessments].[withdrawn] = 0
      and [assessments].[child_id] in (select [child_id] from [known_children] where [kept_id] = coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [enquiries].[child_id]), [enquiries].[child_id]) union all select coalesce((select [kept_id] from [known_children] where [known_children].[child_id] = [enquiries].[child_id]), [enquiries].[child_id])));

create index [assessments_started_during_other] on [assessments] ([started_on], [assessment_id], [locality_id], [team_id], [started_during_other], [withdrawn]) where [started_during_other] = 1 and [withdrawn] = 0;
create index [enquiries_started_during_other] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [started_during_other], [withdrawn]) where [started_during_other] = 1 and [withdrawn] = 0;
create index [enquiries_without_assessment] on [enquiries] ([strategy_on], [s47_id], [locality_id], [team_id], [without_assessment], [withdrawn]) where [without_assessment] = 1 and [withdrawn] = 0;
