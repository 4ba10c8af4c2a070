-- Conversations that have ended, and the drafts of those that have not; content is what was typed, as JSON.
create table [conversations] (
  [conversation_id] text primary key,
  [worker_id] text not null,
  [started_at] text not null,
  [ended_at] text not null,
  [source] text not null,
  [caller_name] text not null,
  [caller_organisation] text not null,
  [caller_role] text not null,
  [account_id] text not null,
  [recorded_by] text not null,
  [children] integer not null
) without rowid;
create index [conversations_started] on [conversations] ([started_at], [conversation_id]);
create index [conversations_worker] on [conversations] ([worker_id], [started_at], [conversation_id]);

create table [conversation_drafts] (
  [conversation_id] text primary key,
  [version] integer not null,
  [account_id] text not null,
  [owner] text not null,
  [begun_at] text not null,
  [saved_at] text not null,
  [taken_from] text not null,
  [content] text not null
);
create index [conversation_drafts_account] on [conversation_drafts] ([account_id], [saved_at], [conversation_id]);
