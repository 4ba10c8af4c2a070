alter table [revoked_tokens] add [forget_at] char(24) null;
