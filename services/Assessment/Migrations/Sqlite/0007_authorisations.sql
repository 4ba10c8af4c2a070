-- Who authorised it, as a worker; and who looks after a manager's authorisations while the manager is away, from a day to the last one.
alter table [assessments] add [authorised_worker_id] text not null default '';
create table [delegations] (
  [delegation_id] text primary key,
  [manager_id] text not null,
  [deputy_id] text not null,
  [from_on] text not null,
  [last_on] text not null,
  [made_by] text not null,
  [made_at] text not null,
  [ended_by] text not null,
  [ended_at] text not null
);
create index [delegations_days] on [delegations] ([last_on], [from_on]);
