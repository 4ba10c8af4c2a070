-- What a contact says of the concern, and the conversation in which it was logged with those of the other children.
alter table [contacts] add [conversation_id] varchar(36) not null constraint [contacts_conversation_id_none] default '';
alter table [contacts] add [factors] varchar(256) not null constraint [contacts_factors_none] default '';
alter table [contacts] add [level_of_need] varchar(1) not null constraint [contacts_level_of_need_none] default '';
alter table [contacts] add [consent] varchar(16) not null constraint [contacts_consent_none] default '';
alter table [contacts] add [consent_reason] nvarchar(1000) not null constraint [contacts_consent_reason_none] default '';
alter table [contacts] add [advice] nvarchar(4000) not null constraint [contacts_advice_none] default '';
-- A correction of every field, with its codes before and after, is longer than it was.
alter table [contact_entries] alter column [detail] nvarchar(4000) not null;
go
create index [contacts_conversation] on [contacts] ([conversation_id]) where [conversation_id] <> '';
