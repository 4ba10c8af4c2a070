-- Decisions that need a manager's agreement, as they were proposed, and what was said of them.
create table [proposals] (
  [contact_id] text not null,
  [version] integer not null,
  [state] text not null,
  [outcome] text not null,
  [decision] text not null,
  [correction_reason] text not null,
  [account_id] text not null,
  [proposed_by] text not null,
  [proposed_at] text not null,
  [answered_by] text not null,
  [answered_at] text not null,
  [reason] text not null,
  primary key ([contact_id], [version])
) without rowid;
create unique index [proposals_waiting] on [proposals] ([contact_id]) where [state] = 'waiting';

-- How a contact's last proposal stands (waiting, returned; blank for none), and its outcome, so that no list looks for proposals row by row.
alter table [contacts] add column [agreement] text not null default '';
alter table [contacts] add column [proposed_outcome] text not null default '';
create index [contacts_agreement] on [contacts] ([agreement], [contact_id]) where [agreement] <> '';

-- The board is answered from its index alone, and filters by agreement.
drop index [contacts_on_board];
create index [contacts_on_board] on [contacts] ([received_at], [contact_id], [version], [level_of_need], [locality_id], [team_id], [worker_id], [source], [hand_offs], [agreement], [status]) where [status] = 'open';
