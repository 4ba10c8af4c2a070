-- Decisions that were corrected, each as it stood, and what was put in its place by whom and why.
create table [former_decisions] (
  [contact_id] text not null,
  [version] integer not null,
  [outcome] text not null,
  [decided_at] text not null,
  [rationale] text not null,
  [nfa_reason] text not null,
  [best_placed] text not null,
  [recorded_by] text not null,
  [recorded_at] text not null,
  [corrected_by] text not null,
  [corrected_at] text not null,
  [reason] text not null,
  primary key ([contact_id], [version])
) without rowid;

-- A withdrawn referral counts no longer and is kept.
alter table [referrals] add column [withdrawn] integer not null default 0;
create index [referrals_withdrawn] on [referrals] ([referral_id]) where [withdrawn] = 1;

create table [referral_entries] (
  [referral_id] text not null,
  [version] integer not null,
  [at] text not null,
  [action] text not null,
  [by] text not null,
  [detail] text not null,
  primary key ([referral_id], [version])
) without rowid;

create index [reviews_contact] on [reviews] ([contact_id], [reviewed_on]) where [contact_id] <> '';
