-- Drafts that were begun long ago, for the data-quality page.
create index [conversation_drafts_begun] on [conversation_drafts] ([begun_at]);
