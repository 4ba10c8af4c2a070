-- Who is on duty at the front door, from when, until when. off_at is blank while nobody has signed off; the end comes at until all the same.
create table [duty] (
  [shift_id] text primary key,
  [worker_id] text not null,
  [account_id] text not null,
  [by] text not null,
  [on_at] text not null,
  [until] text not null,
  [off_at] text not null,
  [off_by] text not null
);
create index [duty_until] on [duty] ([until]);

-- The board reads every open contact with each look: it is answered from this index alone, however many contacts are stored.
create index [contacts_board] on [contacts] ([received_at], [contact_id], [version], [level_of_need], [locality_id], [team_id], [worker_id], [source], [hand_offs]) where [status] = 'open';
