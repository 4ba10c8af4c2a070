-- Who had a contact and who has it then, of a claim or a hand-off, as JSON; blank of those before.
alter table [contact_entries] add [changes] nvarchar(1000) not null default '';
