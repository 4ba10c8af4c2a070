create table [localities] (
  [locality_id] nvarchar(64) not null primary key,
  [name] nvarchar(200) not null,
  [version] bigint not null,
  [changed_here] bit not null
);
go
create table [teams] (
  [team_id] nvarchar(64) not null primary key,
  [name] nvarchar(200) not null,
  [locality_id] nvarchar(64) null,
  [service_area] nvarchar(200) null,
  [target_caseload] int null,
  [target_from] char(10) null,
  [version] bigint not null,
  [changed_here] bit not null
);
go
create table [workers] (
  [worker_id] char(36) not null primary key,
  [council_id] nvarchar(64) not null unique,
  [name] nvarchar(200) not null,
  [version] bigint not null
);
go
create index [workers_name] on [workers] ([name], [worker_id]);
go
create table [worker_spells] (
  [worker_id] char(36) not null references [workers] ([worker_id]),
  [from] char(10) not null,
  [post_id] nvarchar(64) not null,
  [name] nvarchar(200) not null,
  [team_id] nvarchar(64) not null,
  [role] varchar(30) not null,
  [engagement] varchar(20) not null,
  [fte_hundredths] int not null,
  [asye] bit not null,
  [to] char(10) null,
  [leaver_reason] varchar(20) null,
  primary key ([worker_id], [from], [post_id])
);
go
create index [worker_spells_team] on [worker_spells] ([team_id], [from]);
