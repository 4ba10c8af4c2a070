-- Next steps of a team or a worker and checks with an agency, in the order in which they are listed.
create index [next_steps_team] on [next_steps] ([team_id], [state], [due_on], [step_id]);
create index [next_steps_worker] on [next_steps] ([worker_id], [state], [due_on], [step_id]);
create index [agency_checks_agency] on [agency_checks] ([agency], [state], [answer_by], [check_id]);

-- The index of the board begins with what this one holds, and answers all that it answered.
drop index [contacts_open] on [contacts];
