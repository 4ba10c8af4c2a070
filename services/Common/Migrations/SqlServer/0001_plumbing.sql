create table [feed] ([log_id] char(32) not null, [head] bigint not null);
go
insert into [feed] ([log_id], [head]) values (lower(replace(convert(char(36), newid()), '-', '')), 0);
go
create table [outbox] (
  [seq] bigint identity(1,1) not null primary key,
  [position] bigint null,
  [type] varchar(100) not null,
  [aggregate_id] nvarchar(64) not null,
  [version] bigint not null,
  [occurred_at] char(24) not null,
  [origin] varchar(10) not null,
  [body] nvarchar(max) not null
);
go
create index [outbox_position] on [outbox] ([position]);
go
create table [checkpoints] (
  [source] varchar(50) not null primary key,
  [log_id] char(32) not null,
  [position] bigint not null
);
go
create table [leases] (
  [name] varchar(100) not null primary key,
  [holder] varchar(100) not null,
  [until] char(24) not null
);
go
create table [requests] (
  [request_id] varchar(200) not null primary key,
  [fingerprint] char(64) not null,
  [answer] nvarchar(max) not null,
  [at] char(24) not null
);
go
create table [access_log] (
  [id] bigint identity(1,1) not null primary key,
  [at] char(24) not null,
  [account_id] varchar(64) not null,
  [by] nvarchar(200) not null,
  [action] varchar(100) not null,
  [record] varchar(50) not null,
  [record_id] nvarchar(100) not null,
  [detail] nvarchar(400) not null
);
go
create index [access_log_record] on [access_log] ([record_id], [at]);
go
create index [access_log_account] on [access_log] ([account_id], [at]);
go
create table [revoked_tokens] ([token_id] varchar(64) not null primary key);
