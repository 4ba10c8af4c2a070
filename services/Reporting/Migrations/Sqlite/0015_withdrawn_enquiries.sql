-- A withdrawn enquiry counts in no figure; its row stays, so that an older version of it changes nothing.
alter table [enquiry_facts] add column [withdrawn] integer not null default 0;
