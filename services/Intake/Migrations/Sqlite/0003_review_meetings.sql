alter table [reviews] add column [meeting_id] text not null default '';
alter table [reviews] add column [learning] text not null default '';
alter table [reviews] add column [recorded_by] text not null default 'Import';
create unique index [reviews_meeting] on [reviews] ([meeting_id], [contact_id]) where [meeting_id] <> '';
create index [reviews_reviewed] on [reviews] ([reviewed_on], [review_id]);

-- What a review said before it was corrected.
create table [review_history] (
  [review_id] text not null,
  [version] integer not null,
  [contact_id] text not null,
  [reviewed_on] text not null,
  [verdict] text not null,
  [learning] text not null,
  [recorded_by] text not null,
  [recorded_at] text not null,
  primary key ([review_id], [version])
) without rowid;

-- One for each draw, made when the draw before is; the last one is the next draw's.
create table [review_secrets] (
  [number] integer primary key,
  [secret] text not null
);

create table [review_meetings] (
  [meeting_id] text primary key,
  [number] integer not null,
  [week] text not null,
  [held_on] text not null,
  [from_day] text not null,
  [to_day] text not null,
  [size] integer not null,
  [strata] text not null,
  [decisions] integer not null,
  [drawn] integer not null,
  [seed] text not null,
  [drawn_at] text not null,
  [drawn_by] text not null
) without rowid;
create unique index [review_meetings_week] on [review_meetings] ([week]);

-- Every decision that a sample was drawn from, as it stood then; those not drawn have the position 0.
create table [review_decisions] (
  [meeting_id] text not null,
  [contact_id] text not null,
  [outcome] text not null,
  [source_group] text not null,
  [locality_id] text not null,
  [position] integer not null,
  primary key ([meeting_id], [contact_id])
) without rowid;
create index [review_decisions_drawn] on [review_decisions] ([contact_id]) where [position] > 0;
