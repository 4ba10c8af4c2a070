-- A blank is the empty string, never null, so that keys sort and compare without a special case.
create table [children] (
  [child_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [first_name] nvarchar(200) not null,
  [last_name] nvarchar(200) not null,
  [birth_date] varchar(10) not null,
  [expected_birth_date] varchar(10) not null,
  [sex] varchar(1) not null,
  [ethnicity] varchar(8) not null,
  [disability] varchar(64) not null,
  [postcode] nvarchar(200) not null,
  [restricted] bit not null,
  [changed_here] bit not null,
  [only_referred_to] bit not null
);
create unique index [children_council_id] on [children] ([council_id]) where [council_id] <> '';

-- The words of the names, normalised, to search by; [words] holds all of the child's, in order.
create table [child_names] (
  [word] nvarchar(200) collate Latin1_General_100_BIN2 not null,
  [child_id] char(36) not null,
  [birth_date] varchar(10) not null,
  [words] nvarchar(410) collate Latin1_General_100_BIN2 not null,
  [restricted] bit not null,
  primary key ([word], [child_id])
);

create table [contacts] (
  [contact_id] char(36) not null primary key,
  [version] bigint not null,
  [child_id] char(36) not null references [children] ([child_id]),
  [council_id] nvarchar(64) not null,
  [received_at] varchar(16) not null,
  [source] varchar(2) not null,
  [mode] varchar(16) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [primary_need] varchar(2) not null,
  [worker_id] nvarchar(64) not null,
  [hand_offs] int not null,
  [outcome] varchar(24) not null,
  [decided_at] varchar(16) not null,
  [feedback_at] varchar(16) not null,
  [rationale] nvarchar(4000) not null,
  [nfa_reason] nvarchar(1000) not null,
  [best_placed] nvarchar(200) not null,
  [summary] nvarchar(4000) not null,
  [status] varchar(24) not null,
  [origin] varchar(8) not null,
  [changed_here] bit not null,
  [recorded_at] char(24) not null
);
create unique index [contacts_council_id] on [contacts] ([council_id]) where [council_id] <> '';
create index [contacts_child] on [contacts] ([child_id]);
create index [contacts_open] on [contacts] ([received_at], [contact_id]) where [status] = 'open';
-- These two hold what lists filter by, so that a filter is answered from the index alone.
create index [contacts_decided] on [contacts] ([decided_at], [contact_id]) include ([status], [locality_id], [team_id], [worker_id], [source], [mode], [outcome]);
create index [contacts_received] on [contacts] ([received_at], [contact_id]) include ([status], [locality_id], [team_id], [worker_id], [source], [mode], [outcome]);

create table [contact_entries] (
  [contact_id] char(36) not null,
  [version] bigint not null,
  [at] char(24) not null,
  [action] varchar(32) not null,
  [account_id] varchar(64) not null,
  [by] nvarchar(200) not null,
  [detail] nvarchar(1500) not null,
  primary key ([contact_id], [version])
);

create table [referrals] (
  [referral_id] char(36) not null primary key,
  [version] bigint not null,
  [council_id] nvarchar(64) not null,
  [child_id] char(36) not null references [children] ([child_id]),
  [contact_id] varchar(36) not null,
  [contact_council_id] nvarchar(64) not null,
  [referred_on] char(10) not null,
  [source] varchar(2) not null,
  [primary_need] varchar(2) not null,
  [locality_id] nvarchar(64) not null,
  [team_id] nvarchar(64) not null,
  [team_name_key] nvarchar(200) not null,
  [nfa] bit not null,
  [route] varchar(16) not null,
  [route_supplied] bit not null,
  [origin] varchar(8) not null,
  [recorded_at] char(24) not null
);
create unique index [referrals_council_id] on [referrals] ([council_id]) where [council_id] <> '';
create index [referrals_child] on [referrals] ([child_id]);
create index [referrals_contact] on [referrals] ([contact_id]) where [contact_id] <> '';
create index [referrals_unlinked] on [referrals] ([contact_council_id]) where [contact_id] = '' and [contact_council_id] <> '';
create index [referrals_team_unknown] on [referrals] ([team_name_key]) where [team_id] = '' and [team_name_key] <> '';
create index [referrals_referred] on [referrals] ([referred_on], [referral_id]) include ([locality_id], [team_id], [source], [route]);

-- What Intake knows of Workforce's directory.
create table [known_localities] ([locality_id] nvarchar(64) not null primary key, [name] nvarchar(200) not null);
create table [known_teams] ([team_id] nvarchar(64) not null primary key, [name] nvarchar(200) not null, [name_key] nvarchar(200) not null);
create index [known_teams_name] on [known_teams] ([name_key]);
create table [known_workers] ([worker_id] varchar(64) not null primary key);
