-- The calendar and the clock by which the stored days of assessments were worked out: see the fingerprints of their settings.
create table [due_date_rules] ([one] integer primary key, [calendar] text not null, [clock] text not null);
