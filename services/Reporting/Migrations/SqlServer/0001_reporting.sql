-- Facts: own random ids, days and codes; no names.
create table [contact_facts] (
  [contact_id] char(36) not null primary key,
  [version] bigint not null,
  [child_id] char(36) not null,
  [received_at] varchar(16) not null,
  [source] varchar(50) null,
  [mode] varchar(20) null,
  [locality_id] nvarchar(64) null,
  [team_id] nvarchar(64) null,
  [primary_need] varchar(10) null,
  [hand_offs] int not null,
  [outcome] varchar(30) null,
  [decided_on] char(10) null,
  [feedback_on] char(10) null,
  [outcome_supplied] bit not null
);
go
create index [contact_facts_child] on [contact_facts] ([child_id]);
go
create table [referral_facts] (
  [referral_id] char(36) not null primary key,
  [version] bigint not null,
  [child_id] char(36) not null,
  [referred_on] char(10) not null,
  [source] varchar(50) null,
  [locality_id] nvarchar(64) null,
  [team_id] nvarchar(64) null,
  [primary_need] varchar(10) null,
  [nfa] bit not null,
  [route] varchar(20) null
);
go
create index [referral_facts_child] on [referral_facts] ([child_id]);
go
-- Data-quality queries: what looks wrong in a fact.
create table [fact_queries] (
  [fact] varchar(20) not null,
  [fact_id] char(36) not null,
  [rule] varchar(50) not null,
  primary key ([fact], [fact_id], [rule])
);
go
-- The directory's ids, so that a query for an unknown place can be refused.
create table [localities] ([locality_id] nvarchar(64) not null primary key);
go
create table [teams] ([team_id] nvarchar(64) not null primary key);
go
-- What totals are kept by: a measure, split by nothing, one dimension or a pair; and the place of the rows.
create table [series] (
  [series_id] int not null primary key,
  [measure] varchar(60) not null,
  [dimension] varchar(20) not null,
  [value] varchar(64) not null,
  [dimension2] varchar(20) not null,
  [value2] varchar(64) not null
);
go
create unique index [series_key] on [series] ([measure], [dimension], [dimension2], [value], [value2]);
go
create table [places] (
  [place_id] int not null primary key,
  [locality] nvarchar(64) not null,
  [team] nvarchar(64) not null
);
go
create unique index [places_key] on [places] ([locality], [team]);
go
-- Totals by month, with the days they are made of: days is text such as 3:2 17:-1, day of the month and amount, so that a month
-- of a series is one row and not 31. A month is year * 12 + month - 1.
create table [totals] (
  [version] int not null,
  [series_id] int not null,
  [month] int not null,
  [place_id] int not null,
  [amount] bigint not null,
  [days] varchar(800) not null,
  primary key ([version], [series_id], [month], [place_id])
);
go
-- One row. commits counts changes of facts; shown_commit is the one that the shown version's totals stand at: the same while
-- mode is current. behind: facts are taken in, totals stand still. building: a new version is being folded. refilling: facts
-- were let go of and must come from their source again before a fold.
create table [totals_state] (
  [commits] bigint not null,
  [shown_commit] bigint not null,
  [shown_version] int not null,
  [building_version] int not null,
  [mode] varchar(20) not null,
  [settings] varchar(200) not null,
  [refilling] bit not null
);
go
insert into [totals_state] ([commits], [shown_commit], [shown_version], [building_version], [mode], [settings], [refilling]) values (0, 0, 1, 0, 'current', '', 0);
go
-- Positions of the sources that the shown totals stand at, while they stand still.
create table [shown_positions] (
  [source] varchar(50) not null primary key,
  [position] bigint not null
);
go
-- What changed while a version was being built: added to it for the commits that its fold has not seen.
create table [building_changes] (
  [commit_no] bigint not null,
  [series_id] int not null,
  [month] int not null,
  [place_id] int not null,
  [days] varchar(800) not null,
  primary key ([commit_no], [series_id], [month], [place_id])
);
