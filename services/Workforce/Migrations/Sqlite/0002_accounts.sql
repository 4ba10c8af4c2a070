create table [accounts] (
  [account_id] text primary key,
  [version] integer not null,
  [name] text not null unique,
  [display_name] text not null,
  [roles] text not null,
  [worker_id] text,
  [disabled] integer not null,
  [password_hash] text,
  [code_hash] text,
  [code_until] text,
  [added_at] text not null,
  [last_signed_in] text
) without rowid;

create table [sign_in_failures] (
  [name] text primary key,
  [failures] integer not null,
  [until] text not null,
  [locked_until] text
) without rowid;

create table [sessions] (
  [session_id] text primary key,
  [account_id] text not null references [accounts] ([account_id]),
  [sequence] integer not null,
  [started_at] text not null,
  [refreshed_at] text not null
) without rowid;
create index [sessions_account] on [sessions] ([account_id]);

create table [tokens] (
  [token_id] text primary key,
  [version] integer not null,
  [label] text not null,
  [role] text not null,
  [issued_by] text not null,
  [issued_at] text not null,
  [expires_at] text not null,
  [revoked_at] text,
  [last_used_at] text
) without rowid;
