-- A record that is merged into another stays, with what names it: merged_into is the record it stands for, kept_id the one at the
-- end of the chain; restricted_by_merge says that another record of the same child is restricted.
alter table [children] add column [merged_into] text not null default '';
alter table [children] add column [kept_id] text not null default '';
alter table [children] add column [restricted_by_merge] integer not null default 0;
create index [children_kept] on [children] ([kept_id]) where [kept_id] <> '';

-- Merges and their undoing: the version is that of the merged record after the act.
create table [child_merges] (
  [child_id] text not null,
  [version] integer not null,
  [kept_id] text not null,
  [at] text not null,
  [action] text not null,
  [account_id] text not null,
  [by] text not null,
  [reason] text not null,
  primary key ([child_id], [version])
) without rowid;
create index [child_merges_kept] on [child_merges] ([kept_id]);
