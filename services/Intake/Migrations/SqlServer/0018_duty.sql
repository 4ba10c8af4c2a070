-- Who is on duty at the front door, from when, until when. off_at is blank while nobody has signed off; the end comes at until all the same.
create table [duty] (
  [shift_id] char(36) not null primary key,
  [worker_id] nvarchar(64) not null,
  [account_id] varchar(64) not null,
  [by] nvarchar(200) not null,
  [on_at] char(24) not null,
  [until] char(24) not null,
  [off_at] varchar(24) not null,
  [off_by] nvarchar(200) not null
);
create index [duty_until] on [duty] ([until]);

-- The board reads every open contact with each look: it is answered from this index alone, however many contacts are stored.
create index [contacts_board] on [contacts] ([received_at], [contact_id]) include ([version], [level_of_need], [locality_id], [team_id], [worker_id], [source], [hand_offs]) where [status] = 'open';
