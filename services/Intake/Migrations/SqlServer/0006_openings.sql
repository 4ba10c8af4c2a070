-- Restricted records that somebody opened in an emergency: with a reason, until a time, and until a manager has seen it.
create table [openings] (
  [opening_id] char(36) not null primary key,
  [version] bigint not null,
  [child_id] char(36) not null,
  [account_id] varchar(64) not null,
  [by] nvarchar(200) not null,
  [reason] nvarchar(1000) not null,
  [opened_at] varchar(24) not null,
  [until] varchar(24) not null,
  [acknowledged_at] varchar(24) not null,
  [acknowledged_by] nvarchar(200) not null
);
create index [openings_account] on [openings] ([account_id], [until]);
create index [openings_opened] on [openings] ([opened_at], [opening_id]);
create index [openings_waiting] on [openings] ([opened_at], [opening_id]) where [acknowledged_at] = '';
