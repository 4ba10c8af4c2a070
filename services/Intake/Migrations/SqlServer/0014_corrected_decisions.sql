-- Decisions that were corrected, each as it stood, and what was put in its place by whom and why.
create table [former_decisions] (
  [contact_id] char(36) not null,
  [version] bigint not null,
  [outcome] varchar(32) not null,
  [decided_at] varchar(16) not null,
  [rationale] nvarchar(4000) not null,
  [nfa_reason] nvarchar(1000) not null,
  [best_placed] nvarchar(200) not null,
  [recorded_by] nvarchar(200) not null,
  [recorded_at] varchar(24) not null,
  [corrected_by] nvarchar(200) not null,
  [corrected_at] char(24) not null,
  [reason] nvarchar(1000) not null,
  primary key ([contact_id], [version])
);

-- A withdrawn referral counts no longer and is kept.
alter table [referrals] add [withdrawn] bit not null default 0;
go
create index [referrals_withdrawn] on [referrals] ([referral_id]) where [withdrawn] = 1;

create table [referral_entries] (
  [referral_id] char(36) not null,
  [version] bigint not null,
  [at] char(24) not null,
  [action] varchar(24) not null,
  [by] nvarchar(200) not null,
  [detail] nvarchar(1000) not null,
  primary key ([referral_id], [version])
);

create index [reviews_contact] on [reviews] ([contact_id], [reviewed_on]) where [contact_id] <> '';
