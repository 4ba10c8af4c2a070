-- By which settings of the clock (ClockStart, ClockEnd) the days of a meeting were counted; blank of one opened before this was kept.
alter table [tracker_meetings] add column [clock_start] text not null default '';
alter table [tracker_meetings] add column [clock_end] text not null default '';
