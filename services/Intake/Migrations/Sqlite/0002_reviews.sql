-- What case review panels thought of decisions. contact_id is blank while an import has not brought the contact.
create table [reviews] (
  [review_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [contact_id] text not null,
  [contact_council_id] text not null,
  [reviewed_on] text not null,
  [verdict] text not null,
  [origin] text not null,
  [changed_here] integer not null,
  [recorded_at] text not null
) without rowid;
create unique index [reviews_council_id] on [reviews] ([council_id]) where [council_id] <> '';
create index [reviews_unlinked] on [reviews] ([contact_council_id]) where [contact_id] = '' and [contact_council_id] <> '';
