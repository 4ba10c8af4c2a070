alter table [reviews] add [meeting_id] varchar(36) not null default '';
alter table [reviews] add [learning] nvarchar(4000) not null default '';
alter table [reviews] add [recorded_by] nvarchar(200) not null default 'Import';
go
create unique index [reviews_meeting] on [reviews] ([meeting_id], [contact_id]) where [meeting_id] <> '';
create index [reviews_reviewed] on [reviews] ([reviewed_on], [review_id]);

-- What a review said before it was corrected.
create table [review_history] (
  [review_id] char(36) not null,
  [version] bigint not null,
  [contact_id] varchar(36) not null,
  [reviewed_on] char(10) not null,
  [verdict] varchar(24) not null,
  [learning] nvarchar(4000) not null,
  [recorded_by] nvarchar(200) not null,
  [recorded_at] char(24) not null,
  primary key ([review_id], [version])
);

-- One for each draw, made when the draw before is; the last one is the next draw's.
create table [review_secrets] (
  [number] int not null primary key,
  [secret] char(64) not null
);

create table [review_meetings] (
  [meeting_id] char(36) not null primary key,
  [number] int not null,
  [week] char(10) not null,
  [held_on] char(10) not null,
  [from_day] char(10) not null,
  [to_day] char(10) not null,
  [size] int not null,
  [strata] varchar(40) not null,
  [decisions] int not null,
  [drawn] int not null,
  [seed] char(64) not null,
  [drawn_at] char(24) not null,
  [drawn_by] nvarchar(200) not null
);
create unique index [review_meetings_week] on [review_meetings] ([week]);

-- Every decision that a sample was drawn from, as it stood then; those not drawn have the position 0.
create table [review_decisions] (
  [meeting_id] char(36) not null,
  [contact_id] char(36) not null,
  [outcome] varchar(24) not null,
  [source_group] nvarchar(64) not null,
  [locality_id] nvarchar(64) not null,
  [position] int not null,
  primary key ([meeting_id], [contact_id])
);
create index [review_decisions_drawn] on [review_decisions] ([contact_id]) where [position] > 0;
