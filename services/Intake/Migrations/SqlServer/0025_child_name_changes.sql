-- Grows with every change of a child's name, council id or restriction, so that an open board shows it at once.
create table [child_name_changes] ([changes] bigint not null);
insert into [child_name_changes] ([changes]) values (0);
