-- Facts: own random ids, days and codes; no names.
create table [contact_facts] (
  [contact_id] text primary key,
  [version] integer not null,
  [child_id] text not null,
  [received_at] text not null,
  [source] text null,
  [mode] text null,
  [locality_id] text null,
  [team_id] text null,
  [primary_need] text null,
  [hand_offs] integer not null,
  [outcome] text null,
  [decided_on] text null,
  [feedback_on] text null,
  [outcome_supplied] integer not null
) without rowid;
create index [contact_facts_child] on [contact_facts] ([child_id]);

create table [referral_facts] (
  [referral_id] text primary key,
  [version] integer not null,
  [child_id] text not null,
  [referred_on] text not null,
  [source] text null,
  [locality_id] text null,
  [team_id] text null,
  [primary_need] text null,
  [nfa] integer not null,
  [route] text null
) without rowid;
create index [referral_facts_child] on [referral_facts] ([child_id]);

-- Data-quality queries: what looks wrong in a fact.
create table [fact_queries] (
  [fact] text not null,
  [fact_id] text not null,
  [rule] text not null,
  primary key ([fact], [fact_id], [rule])
) without rowid;

-- The directory's ids, so that a query for an unknown place can be refused.
create table [localities] ([locality_id] text primary key) without rowid;
create table [teams] ([team_id] text primary key) without rowid;

-- What totals are kept by: a measure, split by nothing, one dimension or a pair; and the place of the rows.
create table [series] (
  [series_id] integer primary key,
  [measure] text not null,
  [dimension] text not null,
  [value] text not null,
  [dimension2] text not null,
  [value2] text not null
);
create unique index [series_key] on [series] ([measure], [dimension], [dimension2], [value], [value2]);

create table [places] (
  [place_id] integer primary key,
  [locality] text not null,
  [team] text not null
);
create unique index [places_key] on [places] ([locality], [team]);

-- Totals by month, with the days they are made of: days is text such as 3:2 17:-1, day of the month and amount, so that a month
-- of a series is one row and not 31. A month is year * 12 + month - 1.
create table [totals] (
  [version] integer not null,
  [series_id] integer not null,
  [month] integer not null,
  [place_id] integer not null,
  [amount] integer not null,
  [days] text not null,
  primary key ([version], [series_id], [month], [place_id])
) without rowid;

-- One row. commits counts changes of facts; shown_commit is the one that the shown version's totals stand at: the same while
-- mode is current. behind: facts are taken in, totals stand still. building: a new version is being folded. refilling: facts
-- were let go of and must come from their source again before a fold.
create table [totals_state] (
  [commits] integer not null,
  [shown_commit] integer not null,
  [shown_version] integer not null,
  [building_version] integer not null,
  [mode] text not null,
  [settings] text not null,
  [refilling] integer not null
);
insert into [totals_state] ([commits], [shown_commit], [shown_version], [building_version], [mode], [settings], [refilling]) values (0, 0, 1, 0, 'current', '', 0);

-- Positions of the sources that the shown totals stand at, while they stand still.
create table [shown_positions] (
  [source] text primary key,
  [position] integer not null
) without rowid;

-- What changed while a version was being built: added to it for the commits that its fold has not seen.
create table [building_changes] (
  [commit_no] integer not null,
  [series_id] integer not null,
  [month] integer not null,
  [place_id] integer not null,
  [days] text not null,
  primary key ([commit_no], [series_id], [month], [place_id])
) without rowid;
