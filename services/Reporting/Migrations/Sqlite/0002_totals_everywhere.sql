-- Totals of all places together (place_id 0) are kept beside those of each place, and a place's months lie together. Nothing is
-- carried over: version 0 is shown, which no query may read, until the totals are folded anew from the facts.
drop table [totals];
create table [totals] (
  [version] integer not null,
  [series_id] integer not null,
  [place_id] integer not null,
  [month] integer not null,
  [amount] integer not null,
  [days] text not null,
  primary key ([version], [series_id], [place_id], [month])
) without rowid;

delete from [building_changes];
delete from [shown_positions];
update [totals_state] set [shown_version] = 0, [shown_commit] = 0, [mode] = 'behind' where [commits] > 0;
