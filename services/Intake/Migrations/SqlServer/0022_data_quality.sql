-- What the data-quality page asks for, so that it costs the same at any size. Conditions are written as the page's are, and
-- what they compare is in the index, so that the record itself is not read.
create index [contacts_without_source] on [contacts] ([received_at], [contact_id], [locality_id], [team_id], [source]) where [source] in ('', '10');
create index [contacts_without_locality] on [contacts] ([received_at], [contact_id], [locality_id], [team_id]) where [locality_id] = '';
create index [referrals_without_contact] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [contact_id], [withdrawn]) where [contact_id] = '' and [withdrawn] = 0;
create index [referrals_without_source] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [source], [withdrawn]) where [source] in ('', '10') and [withdrawn] = 0;
create index [referrals_without_locality] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [withdrawn]) where [locality_id] = '' and [withdrawn] = 0;
create index [referrals_without_need] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [primary_need], [nfa], [withdrawn]) where [primary_need] = '' and [nfa] = 0 and [withdrawn] = 0;
create index [referrals_team_not_known] on [referrals] ([referred_on], [referral_id], [locality_id], [team_id], [team_name_key], [withdrawn]) where [team_id] = '' and [team_name_key] <> '' and [withdrawn] = 0;
-- A filtered index compares no two columns here: this one holds what is compared, and is read whole.
create index [contacts_impossible_times] on [contacts] ([received_at], [contact_id], [locality_id], [team_id], [decided_at], [feedback_at]);
