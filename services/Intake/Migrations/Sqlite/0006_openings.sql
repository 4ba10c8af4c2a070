-- Restricted records that somebody opened in an emergency: with a reason, until a time, and until a manager has seen it.
create table [openings] (
  [opening_id] text primary key,
  [version] integer not null,
  [child_id] text not null,
  [account_id] text not null,
  [by] text not null,
  [reason] text not null,
  [opened_at] text not null,
  [until] text not null,
  [acknowledged_at] text not null,
  [acknowledged_by] text not null
) without rowid;
create index [openings_account] on [openings] ([account_id], [until]);
create index [openings_opened] on [openings] ([opened_at], [opening_id]);
create index [openings_waiting] on [openings] ([opened_at], [opening_id]) where [acknowledged_at] = '';
