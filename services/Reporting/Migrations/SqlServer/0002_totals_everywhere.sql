-- Totals of all places together (place_id 0) are kept beside those of each place, and a place's months lie together. Nothing is
-- carried over: version 0 is shown, which no query may read, until the totals are folded anew from the facts.
drop table [totals];
go
create table [totals] (
  [version] int not null,
  [series_id] int not null,
  [place_id] int not null,
  [month] int not null,
  [amount] bigint not null,
  [days] varchar(800) not null,
  primary key ([version], [series_id], [place_id], [month])
);
go
delete from [building_changes];
delete from [shown_positions];
update [totals_state] set [shown_version] = 0, [shown_commit] = 0, [mode] = 'behind' where [commits] > 0;
