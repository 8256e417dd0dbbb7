// SPDX-License-Identifier: EUPL-1.2

/** How sure we are, by age alone. The rule itself lives with the results; here it is only drawn. */
export const freshnesses = ['confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked'] as const;
export type Freshness = (typeof freshnesses)[number];

/** The eight levels of the adoption ladder. */
export const levels = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'] as const;
export type Level = (typeof levels)[number];

/** The courses a record can take. */
export const directions = ['rising', 'stable', 'slipping', 'sprung_back', 'unknown'] as const;
export type Course = (typeof directions)[number];

/** The class that fills a shape by certainty: solid, pale, hatched, dotted. */
export const fillOf: Record<Freshness, string> = {
  confirmed: 'tv-fill-solid',
  ageing: 'tv-fill-pale',
  unconfirmed: 'tv-fill-hatch',
  unknown: 'tv-fill-dotted',
  not_asked: 'tv-fill-dotted',
};

/** How far a shape must stay inside its box so that its line does not stick out. */
export const insetOf: Record<Freshness, number> = {
  confirmed: 0,
  ageing: 0,
  unconfirmed: 0.5,
  unknown: 0.75,
  not_asked: 0.75,
};

/** Writes a level as people say it: `a5` → `A5`. */
export const levelLabel = (level: Level): string => level.toUpperCase();
