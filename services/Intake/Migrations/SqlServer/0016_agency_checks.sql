-- What other agencies were asked for a strategy discussion, and what they answered.
create table [agency_checks] (
  [check_id] char(36) not null primary key,
  [version] bigint not null,
  [contact_id] char(36) not null,
  [agency] varchar(32) not null,
  [whom] nvarchar(200) not null,
  [asked_at] varchar(16) not null,
  [asked_by] nvarchar(200) not null,
  [answer_by] varchar(16) not null,
  [state] varchar(12) not null,
  [answered_at] varchar(16) not null,
  [result] nvarchar(4000) not null,
  [closed_by] nvarchar(200) not null
);
create index [agency_checks_contact] on [agency_checks] ([contact_id]);
create index [agency_checks_due] on [agency_checks] ([state], [answer_by], [check_id]);
