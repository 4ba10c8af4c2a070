-- What Assessment knows of Intake's children: those that are restricted or merged, or were. Of every other the record stands for itself.
create table [known_children] (
  [child_id] text primary key,
  [kept_id] text not null,
  [restricted] integer not null
) without rowid;
create index [known_children_kept] on [known_children] ([kept_id]);

-- Restricted records that an account opened in an emergency, until a time.
create table [openings] (
  [opening_id] text primary key,
  [child_id] text not null,
  [account_id] text not null,
  [until] text not null
) without rowid;
create index [openings_account] on [openings] ([account_id], [until]);
