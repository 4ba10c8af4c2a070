create index [access_log_at] on [access_log] ([at]);

create trigger [access_log_unchanged] before update on [access_log]
begin
  select raise(abort, 'The access log is append-only.');
end;

create trigger [access_log_undeleted] before delete on [access_log]
begin
  select raise(abort, 'The access log is append-only.');
end;
