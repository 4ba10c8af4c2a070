-- What Assessment knows of Intake's children: those that are restricted or merged, or were. Of every other the record stands for itself.
create table [known_children] (
  [child_id] nvarchar(64) not null primary key,
  [kept_id] nvarchar(64) not null,
  [restricted] bit not null
);
create index [known_children_kept] on [known_children] ([kept_id]);

-- Restricted records that an account opened in an emergency, until a time.
create table [openings] (
  [opening_id] varchar(64) not null primary key,
  [child_id] nvarchar(64) not null,
  [account_id] nvarchar(64) not null,
  [until] char(24) not null
);
create index [openings_account] on [openings] ([account_id], [until]);
