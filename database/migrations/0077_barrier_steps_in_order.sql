-- Steps of one transaction were recorded at one moment; a story tells them in the order in which they were made.
alter table barriers.step alter column recorded_at set default clock_timestamp();
alter table barriers.cluster_step alter column recorded_at set default clock_timestamp();
