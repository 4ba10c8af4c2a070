-- Contacts whose referrer has not been told the outcome, in the order in which that is due; with what lists filter by.
create index [contacts_feedback_due] on [contacts] ([decided_at], [contact_id]) include ([source], [locality_id], [team_id], [worker_id], [mode], [outcome], [received_at]) where [status] = 'decided' and [feedback_at] = '';
