-- Who authorised it, as a worker; and who looks after a manager's authorisations while the manager is away, from a day to the last one.
alter table [assessments] add [authorised_worker_id] nvarchar(64) not null constraint [assessments_authorised_worker_id_none] default '';
create table [delegations] (
  [delegation_id] char(36) not null primary key,
  [manager_id] nvarchar(64) not null,
  [deputy_id] nvarchar(64) not null,
  [from_on] char(10) not null,
  [last_on] char(10) not null,
  [made_by] nvarchar(200) not null,
  [made_at] char(24) not null,
  [ended_by] nvarchar(200) not null,
  [ended_at] varchar(24) not null
);
create index [delegations_days] on [delegations] ([last_on], [from_on]);
