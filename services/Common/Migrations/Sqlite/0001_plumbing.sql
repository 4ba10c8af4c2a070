create table [feed] ([log_id] text not null, [head] integer not null);
insert into [feed] ([log_id], [head]) values (lower(hex(randomblob(16))), 0);

create table [outbox] (
  [position] integer primary key,
  [type] text not null,
  [aggregate_id] text not null,
  [version] integer not null,
  [occurred_at] text not null,
  [origin] text not null,
  [body] text not null
);

create table [checkpoints] (
  [source] text primary key,
  [log_id] text not null,
  [position] integer not null
) without rowid;

create table [leases] (
  [name] text primary key,
  [holder] text not null,
  [until] text not null
) without rowid;

create table [requests] (
  [request_id] text primary key,
  [fingerprint] text not null,
  [answer] text not null,
  [at] text not null
) without rowid;

create table [access_log] (
  [id] integer primary key,
  [at] text not null,
  [account_id] text not null,
  [by] text not null,
  [action] text not null,
  [record] text not null,
  [record_id] text not null,
  [detail] text not null
);
create index [access_log_record] on [access_log] ([record_id], [at]);
create index [access_log_account] on [access_log] ([account_id], [at]);

create table [revoked_tokens] ([token_id] text primary key) without rowid;
