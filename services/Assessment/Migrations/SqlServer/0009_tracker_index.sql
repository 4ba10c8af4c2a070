-- With the two columns of its condition: without them the engine reads the rows too, to look at what the index has said already.
drop index [assessments_tracker] on [assessments];
create index [assessments_tracker] on [assessments]
  ([ended_on], [withdrawn], [locality_id], [team_id], [worker_id], [clock_start], [due_on], [started_on], [submitted_on], [assessment_type], [child_id])
  where [ended_on] = '';
