-- A withdrawn assessment counts in no figure; its row stays, so that an older version of it changes nothing.
alter table [assessment_facts] add [withdrawn] bit not null constraint [assessment_facts_withdrawn_none] default 0;
go
drop index [assessment_facts_referral] on [assessment_facts];
create index [assessment_facts_referral] on [assessment_facts] ([referral_id], [withdrawn], [started_on]);
