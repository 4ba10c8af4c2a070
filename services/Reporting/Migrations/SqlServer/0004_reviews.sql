-- A review's place, source and outcome are its contact's, and are not stored with it.
create table [review_facts] (
  [review_id] char(36) not null primary key,
  [version] bigint not null,
  [contact_id] char(36) null,
  [reviewed_on] char(10) not null,
  [verdict] varchar(30) null
);
go
create index [review_facts_contact] on [review_facts] ([contact_id]);
go
-- An earlier release passed over reviews that a newer Intake told of: every fact is read again from its feed. The shown totals
-- stay until then.
insert into [shown_positions] ([source], [position])
  select [source], [position] from [checkpoints] where exists (select 1 from [totals_state] where [mode] = 'current' and [commits] > 0);
update [totals_state] set [mode] = 'behind', [refilling] = 1, [commits] = [commits] + 1 where [commits] > 0;
delete from [building_changes];
delete from [fact_queries];
delete from [contact_facts];
delete from [referral_facts];
update [checkpoints] set [position] = 0, [log_id] = '' where [source] = 'intake';
