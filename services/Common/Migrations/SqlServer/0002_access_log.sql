create index [access_log_at] on [access_log] ([at]);
go
create trigger [access_log_unchanged] on [access_log] instead of update as
throw 50001, 'The access log is append-only.', 1;
go
create trigger [access_log_undeleted] on [access_log] instead of delete as
throw 50001, 'The access log is append-only.', 1;
