-- Decisions that need a manager's agreement, as they were proposed, and what was said of them.
create table [proposals] (
  [contact_id] char(36) not null,
  [version] bigint not null,
  [state] varchar(12) not null,
  [outcome] varchar(32) not null,
  [decision] nvarchar(max) not null,
  [correction_reason] nvarchar(1000) not null,
  [account_id] nvarchar(64) not null,
  [proposed_by] nvarchar(200) not null,
  [proposed_at] char(24) not null,
  [answered_by] nvarchar(200) not null,
  [answered_at] varchar(24) not null,
  [reason] nvarchar(1000) not null,
  primary key ([contact_id], [version])
);
create unique index [proposals_waiting] on [proposals] ([contact_id]) where [state] = 'waiting';

-- How a contact's last proposal stands (waiting, returned; blank for none), and its outcome, so that no list looks for proposals row by row.
alter table [contacts] add [agreement] varchar(12) not null default '';
alter table [contacts] add [proposed_outcome] varchar(32) not null default '';
go
create index [contacts_agreement] on [contacts] ([agreement], [contact_id]) where [agreement] <> '';

-- The board is answered from its index alone, and filters by agreement.
drop index [contacts_on_board] on [contacts];
create index [contacts_on_board] on [contacts] ([received_at], [contact_id]) include ([version], [level_of_need], [locality_id], [team_id], [worker_id], [source], [hand_offs], [agreement], [status]) where [status] = 'open';
