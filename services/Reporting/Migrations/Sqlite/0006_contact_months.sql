-- The contacts of a place in a month, counted by day, hour, source, mode, outcome and repeat at once: see ContactCell. Rows are
-- too long for a table without rowids.
create table [contact_months] (
  [version] integer not null,
  [month] integer not null,
  [place_id] integer not null,
  [counts] text not null,
  primary key ([version], [month], [place_id])
);

-- What changed while a version was being built, as building_changes has it for the totals.
create table [contact_month_changes] (
  [commit_no] integer not null,
  [month] integer not null,
  [place_id] integer not null,
  [counts] text not null,
  primary key ([commit_no], [month], [place_id])
);

-- How the shown version's counts are to be read; empty where it has none, until the totals have been folded again.
alter table [totals_state] add column [contact_layout] text not null default '';
