-- Children's records that are merged into others. kept_id is where the chain of merges ends, so that a group is found in one
-- step; a record that was merged once and is not any more has neither.
create table [child_aliases] (
  [child_id] text primary key,
  [version] integer not null,
  [merged_into] text null,
  [kept_id] text null
) without rowid;
create index [child_aliases_kept] on [child_aliases] ([kept_id]);
