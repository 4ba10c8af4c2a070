-- The calendar and the clock by which the stored days of assessments were worked out: see the fingerprints of their settings.
create table [due_date_rules] ([one] int not null primary key, [calendar] varchar(64) not null, [clock] varchar(64) not null);
