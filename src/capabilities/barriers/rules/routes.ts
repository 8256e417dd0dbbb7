// SPDX-License-Identifier: EUPL-1.2
import type { BarrierRoute, Verdict } from './codes.ts';

export type RouteStanding = 'done' | 'here' | 'possible' | 'asked' | 'impossible' | 'not_viewed';

/** What each request asks for, as a route. */
const routeOfRequest: Readonly<Record<string, BarrierRoute>> = {
  exempt: 'exemption_tailored',
  experiment: 'new_experiment_regulation',
  change: 'amend_act',
};

/**
 * How a route stands, from what the case says: checked or not, the one being gone, and what was asked of the rule
 * owner. What nobody looked at says so; no route is closed by itself.
 */
export function routeStanding(
  route: BarrierRoute,
  barrier: { verdict: Verdict; route: BarrierRoute | null; requested: string; clock: readonly unknown[] },
): RouteStanding {
  if (route === barrier.route) return 'here';
  if (route === 'check_rule' && barrier.verdict !== 'not_checked') return 'done';
  if (barrier.clock.length > 0 && route === routeOfRequest[barrier.requested]) return 'asked';
  if (route === 'use_discretion' && barrier.verdict === 'room_not_used') return 'possible';
  return route === 'change_local_rule' && barrier.verdict === 'own_local_rule' ? 'possible' : 'not_viewed';
}
