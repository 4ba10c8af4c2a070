-- What other agencies were asked for a strategy discussion, and what they answered.
create table [agency_checks] (
  [check_id] text primary key,
  [version] integer not null,
  [contact_id] text not null,
  [agency] text not null,
  [whom] text not null,
  [asked_at] text not null,
  [asked_by] text not null,
  [answer_by] text not null,
  [state] text not null,
  [answered_at] text not null,
  [result] text not null,
  [closed_by] text not null
) without rowid;
create index [agency_checks_contact] on [agency_checks] ([contact_id]);
create index [agency_checks_due] on [agency_checks] ([state], [answer_by], [check_id]);
