-- What case review panels thought of decisions. contact_id is blank while an import has not brought the contact.
create table [reviews] (
  [review_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [contact_id] varchar(36) not null,
  [contact_council_id] nvarchar(64) not null,
  [reviewed_on] char(10) not null,
  [verdict] varchar(24) not null,
  [origin] varchar(8) not null,
  [changed_here] bit not null,
  [recorded_at] char(24) not null
);
create unique index [reviews_council_id] on [reviews] ([council_id]) where [council_id] <> '';
create index [reviews_unlinked] on [reviews] ([contact_council_id]) where [contact_id] = '' and [contact_council_id] <> '';
