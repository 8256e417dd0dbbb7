-- Momentum: what is asked of people, and what keeps pushing. Each subject brings its own tables.
create schema momentum;
comment on schema momentum is 'Keep pushing: what is asked of whom, who to call, what stalls, mail and calendar, looking back.';
grant usage on schema momentum to tegenveer_actor, tegenveer_worker;
