alter table [revoked_tokens] add column [forget_at] text;
