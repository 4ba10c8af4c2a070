-- A withdrawn assessment counts in no figure; its row stays, so that an older version of it changes nothing.
alter table [assessment_facts] add column [withdrawn] integer not null default 0;
drop index [assessment_facts_referral];
create index [assessment_facts_referral] on [assessment_facts] ([referral_id], [withdrawn], [started_on]);
