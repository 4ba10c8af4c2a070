create table [accounts] (
  [account_id] char(36) not null primary key,
  [version] bigint not null,
  [name] varchar(64) not null unique,
  [display_name] nvarchar(200) not null,
  [roles] varchar(200) not null,
  [worker_id] char(36) null,
  [disabled] bit not null,
  [password_hash] varchar(400) null,
  [code_hash] char(64) null,
  [code_until] char(24) null,
  [added_at] char(24) not null,
  [last_signed_in] char(24) null
);
go
create table [sign_in_failures] (
  [name] nvarchar(64) not null primary key,
  [failures] int not null,
  [until] char(24) not null,
  [locked_until] char(24) null
);
go
create table [sessions] (
  [session_id] char(36) not null primary key,
  [account_id] char(36) not null references [accounts] ([account_id]),
  [sequence] int not null,
  [started_at] char(24) not null,
  [refreshed_at] char(24) not null
);
go
create index [sessions_account] on [sessions] ([account_id]);
go
create table [tokens] (
  [token_id] char(36) not null primary key,
  [version] bigint not null,
  [label] nvarchar(200) not null,
  [role] varchar(30) not null,
  [issued_by] nvarchar(200) not null,
  [issued_at] char(24) not null,
  [expires_at] char(24) not null,
  [revoked_at] char(24) null,
  [last_used_at] char(24) null
);
