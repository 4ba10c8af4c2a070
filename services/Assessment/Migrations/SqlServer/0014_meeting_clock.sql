-- By which settings of the clock (ClockStart, ClockEnd) the days of a meeting were counted; blank of one opened before this was kept.
alter table [tracker_meetings] add [clock_start] varchar(40) not null default '';
alter table [tracker_meetings] add [clock_end] varchar(40) not null default '';
