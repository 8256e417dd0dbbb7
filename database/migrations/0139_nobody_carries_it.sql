-- SPDX-License-Identifier: EUPL-1.2
-- "Nobody carries it" is a sign by itself, also where the answer said nothing of the other signs: the night finds it by this index.
create index check_in_answer_nobody on results.check_in_answer (adoption_id) where carried_by = 'nobody';
