-- A withdrawn enquiry counts in no figure; its row stays, so that an older version of it changes nothing.
alter table [enquiry_facts] add [withdrawn] bit not null default 0;
