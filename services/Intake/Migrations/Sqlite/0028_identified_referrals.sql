-- Ids given to referrals that files of other services name and that have not been imported.
create table [referral_ids_set_aside] ([council_id] text primary key, [referral_id] text not null) without rowid;

-- A child's latest referral on or before a day is answered from the index alone.
create index [referrals_child_day] on [referrals] ([child_id], [referred_on], [referral_id], [withdrawn]);
drop index [referrals_child];
