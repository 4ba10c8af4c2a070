-- What a contact says of the concern, and the conversation in which it was logged with those of the other children.
alter table [contacts] add column [conversation_id] text not null default '';
alter table [contacts] add column [factors] text not null default '';
alter table [contacts] add column [level_of_need] text not null default '';
alter table [contacts] add column [consent] text not null default '';
alter table [contacts] add column [consent_reason] text not null default '';
alter table [contacts] add column [advice] text not null default '';
create index [contacts_conversation] on [contacts] ([conversation_id]) where [conversation_id] <> '';
