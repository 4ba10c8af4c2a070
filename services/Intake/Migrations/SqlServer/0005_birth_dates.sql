-- By birth date, to find children who are likely the same.
create index [children_birth_date] on [children] ([birth_date]) where [birth_date] <> '';
