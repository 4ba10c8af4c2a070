create table [localities] (
  [locality_id] text primary key,
  [name] text not null,
  [version] integer not null,
  [changed_here] integer not null
) without rowid;

create table [teams] (
  [team_id] text primary key,
  [name] text not null,
  [locality_id] text,
  [service_area] text,
  [target_caseload] integer,
  [target_from] text,
  [version] integer not null,
  [changed_here] integer not null
) without rowid;

create table [workers] (
  [worker_id] text primary key,
  [council_id] text not null unique,
  [name] text not null,
  [version] integer not null
) without rowid;
create index [workers_name] on [workers] ([name], [worker_id]);

create table [worker_spells] (
  [worker_id] text not null references [workers] ([worker_id]),
  [from] text not null,
  [post_id] text not null,
  [name] text not null,
  [team_id] text not null,
  [role] text not null,
  [engagement] text not null,
  [fte_hundredths] integer not null,
  [asye] integer not null,
  [to] text,
  [leaver_reason] text,
  primary key ([worker_id], [from], [post_id])
) without rowid;
create index [worker_spells_team] on [worker_spells] ([team_id], [from]);
