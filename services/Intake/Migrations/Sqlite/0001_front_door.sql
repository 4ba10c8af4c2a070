-- A blank is the empty string, never null, so that keys sort and compare without a special case.
create table [children] (
  [child_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [first_name] text not null,
  [last_name] text not null,
  [birth_date] text not null,
  [expected_birth_date] text not null,
  [sex] text not null,
  [ethnicity] text not null,
  [disability] text not null,
  [postcode] text not null,
  [restricted] integer not null,
  [changed_here] integer not null,
  [only_referred_to] integer not null
);
create unique index [children_council_id] on [children] ([council_id]) where [council_id] <> '';

-- The words of the names, normalised, to search by; [words] holds all of the child's, in order.
create table [child_names] (
  [word] text not null,
  [child_id] text not null,
  [birth_date] text not null,
  [words] text not null,
  [restricted] integer not null,
  primary key ([word], [child_id])
) without rowid;

create table [contacts] (
  [contact_id] text primary key,
  [version] integer not null,
  [child_id] text not null references [children] ([child_id]),
  [council_id] text not null,
  [received_at] text not null,
  [source] text not null,
  [mode] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [primary_need] text not null,
  [worker_id] text not null,
  [hand_offs] integer not null,
  [outcome] text not null,
  [decided_at] text not null,
  [feedback_at] text not null,
  [rationale] text not null,
  [nfa_reason] text not null,
  [best_placed] text not null,
  [summary] text not null,
  [status] text not null,
  [origin] text not null,
  [changed_here] integer not null,
  [recorded_at] text not null
);
create unique index [contacts_council_id] on [contacts] ([council_id]) where [council_id] <> '';
create index [contacts_child] on [contacts] ([child_id]);
create index [contacts_open] on [contacts] ([received_at], [contact_id]) where [status] = 'open';
-- These two hold what lists filter by, so that a filter is answered from the index alone.
create index [contacts_decided] on [contacts] ([decided_at], [contact_id], [status], [locality_id], [team_id], [worker_id], [source], [mode], [outcome]);
create index [contacts_received] on [contacts] ([received_at], [contact_id], [status], [locality_id], [team_id], [worker_id], [source], [mode], [outcome]);

create table [contact_entries] (
  [contact_id] text not null,
  [version] integer not null,
  [at] text not null,
  [action] text not null,
  [account_id] text not null,
  [by] text not null,
  [detail] text not null,
  primary key ([contact_id], [version])
) without rowid;

create table [referrals] (
  [referral_id] text primary key,
  [version] integer not null,
  [council_id] text not null,
  [child_id] text not null references [children] ([child_id]),
  [contact_id] text not null,
  [contact_council_id] text not null,
  [referred_on] text not null,
  [source] text not null,
  [primary_need] text not null,
  [locality_id] text not null,
  [team_id] text not null,
  [team_name_key] text not null,
  [nfa] integer not null,
  [route] text not null,
  [route_supplied] integer not null,
  [origin] text not null,
  [recorded_at] text not null
);
create unique index [referrals_council_id] on [referrals] ([council_id]) where [council_id] <> '';
create index [referrals_child] on [referrals] ([child_id]);
create index [referrals_contact] on [referrals] ([contact_id]) where [contact_id] <> '';
create index [referrals_unlinked] on [referrals] ([contact_council_id]) where [contact_id] = '' and [contact_council_id] <> '';
create index [referrals_team_unknown] on [referrals] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';
create index [referrals_referred] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [source], [route]);

-- What Intake knows of Workforce's directory.
create table [known_localities] ([locality_id] text primary key, [name] text not null) without rowid;
create table [known_teams] ([team_id] text primary key, [name] text not null, [name_key] text not null) without rowid;
create index [known_teams_name] on [known_teams] ([name_key]);
create table [known_workers] ([worker_id] text primary key) without rowid;
