-- Children's records that are merged into others. kept_id is where the chain of merges ends, so that a group is found in one
-- step; a record that was merged once and is not any more has neither.
create table [child_aliases] (
  [child_id] char(36) not null primary key,
  [version] bigint not null,
  [merged_into] char(36) null,
  [kept_id] char(36) null
);
create index [child_aliases_kept] on [child_aliases] ([kept_id]);
