-- The condition's own column stands in the index too: without it SQLite looks every open contact up in the table all the same.
drop index [contacts_board] on [contacts];
create index [contacts_on_board] on [contacts] ([received_at], [contact_id]) include ([version], [level_of_need], [locality_id], [team_id], [worker_id], [source], [hand_offs], [status]) where [status] = 'open';
