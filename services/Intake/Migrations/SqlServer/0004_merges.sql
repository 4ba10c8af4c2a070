-- A record that is merged into another stays, with what names it: merged_into is the record it stands for, kept_id the one at the
-- end of the chain; restricted_by_merge says that another record of the same child is restricted.
alter table [children] add [merged_into] varchar(36) not null constraint [children_merged_into_none] default '';
alter table [children] add [kept_id] varchar(36) not null constraint [children_kept_id_none] default '';
alter table [children] add [restricted_by_merge] bit not null constraint [children_restricted_by_merge_none] default 0;
go
create index [children_kept] on [children] ([kept_id]) where [kept_id] <> '';

-- Merges and their undoing: the version is that of the merged record after the act.
create table [child_merges] (
  [child_id] char(36) not null,
  [version] bigint not null,
  [kept_id] char(36) not null,
  [at] char(24) not null,
  [action] varchar(16) not null,
  [account_id] nvarchar(64) not null,
  [by] nvarchar(200) not null,
  [reason] nvarchar(1000) not null,
  primary key ([child_id], [version])
);
create index [child_merges_kept] on [child_merges] ([kept_id]);
