-- The contacts of a place in a month, counted by day, hour, source, mode, outcome and repeat at once: see ContactCell.
create table [contact_months] (
  [version] int not null,
  [month] int not null,
  [place_id] int not null,
  [counts] varchar(max) not null,
  primary key ([version], [month], [place_id])
);
go
-- What changed while a version was being built, as building_changes has it for the totals.
create table [contact_month_changes] (
  [commit_no] bigint not null,
  [month] int not null,
  [place_id] int not null,
  [counts] varchar(max) not null,
  primary key ([commit_no], [month], [place_id])
);
go
-- How the shown version's counts are to be read; empty where it has none, until the totals have been folded again.
alter table [totals_state] add [contact_layout] varchar(16) not null default '';
