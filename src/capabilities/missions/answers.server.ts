// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise.
import { type MissionItem, type MissionView, missionItem } from './contract.ts';
import { criteria } from './rules/codes.ts';
import type * as store from './store.server.ts';

const { visibility, space } = missionItem.shape;

export const placeAnswer = (row: { id: string; slug: string; name: string; kind: string; fictional: boolean }) => ({
  ...row,
  kind: space.shape.kind.parse(row.kind),
});

export const missionAnswer = (row: store.MissionRow): MissionItem => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  challenge: row.challenge,
  statement: row.statement,
  horizonOn: row.horizon_on,
  space: placeAnswer({
    id: row.space_id,
    slug: row.space_slug,
    name: row.space_name,
    kind: row.space_kind,
    fictional: row.fictional,
  }),
  visibility: visibility.parse(row.visibility),
  intent:
    row.intent_text !== null && row.intent_number !== null && row.intent_since !== null
      ? { text: row.intent_text, number: row.intent_number, sinceOn: row.intent_since }
      : null,
});

type Rows<F extends keyof typeof store> = (typeof store)[F] extends (...args: never) => Promise<infer R> ? R : never;

/** All five questions in their order, answered or not. */
export const criteriaAnswer = (rows: Rows<'criteriaOf'>): MissionView['criteria'] =>
  criteria.map((criterion) => {
    const row = rows.find((answered) => answered.criterion === criterion);
    return {
      criterion,
      answer: row?.answer ?? null,
      answeredAt: row?.answered_at.toISOString() ?? null,
      version: row?.version ?? 0,
    };
  });

export const intentsAnswer = (rows: Rows<'intentsOf'>): MissionView['intents'] =>
  rows.map(({ number, text, why, since_on }) => ({ number, text, why, sinceOn: since_on }));
