-- Conversations that have ended, and the drafts of those that have not; content is what was typed, as JSON.
create table [conversations] (
  [conversation_id] char(36) not null primary key,
  [worker_id] nvarchar(64) not null,
  [started_at] varchar(16) not null,
  [ended_at] varchar(16) not null,
  [source] varchar(2) not null,
  [caller_name] nvarchar(200) not null,
  [caller_organisation] nvarchar(200) not null,
  [caller_role] nvarchar(200) not null,
  [account_id] varchar(64) not null,
  [recorded_by] nvarchar(200) not null,
  [children] int not null
);
create index [conversations_started] on [conversations] ([started_at], [conversation_id]);
create index [conversations_worker] on [conversations] ([worker_id], [started_at], [conversation_id]);

create table [conversation_drafts] (
  [conversation_id] char(36) not null primary key,
  [version] bigint not null,
  [account_id] varchar(64) not null,
  [owner] nvarchar(200) not null,
  [begun_at] char(24) not null,
  [saved_at] char(24) not null,
  [taken_from] nvarchar(200) not null,
  [content] nvarchar(max) not null
);
create index [conversation_drafts_account] on [conversation_drafts] ([account_id], [saved_at], [conversation_id]);
