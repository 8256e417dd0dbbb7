// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice; the words stand in words/.

/** The five questions to a mission. */
export const criteria = [
  'bold_inspiring',
  'clear_measurable_timebound',
  'ambitious_realistic',
  'cross_sector_actor_discipline',
  'multiple_bottom_up_solutions',
] as const;
export type Criterion = (typeof criteria)[number];

/** Who a mission can be shown to. It is written for a space, so neither named people nor one organisation. */
export const missionVisibilities = ['author', 'parties', 'network', 'public'] as const;
