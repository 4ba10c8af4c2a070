-- Which way a referral goes, for those that go to a strategy discussion and are followed by no enquiry yet. Of those heard of before it is
-- known when they change: hearing every old event again would move assessments to and fro.
alter table [known_referrals] add [route] text not null default '';
create index [known_referrals_strategy] on [known_referrals] ([referred_on], [referral_id]) where [route] = 'strategy';
create index [enquiries_referral] on [enquiries] ([referral_id]) where [referral_id] <> '';
