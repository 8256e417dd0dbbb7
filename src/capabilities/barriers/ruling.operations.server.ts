// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { organisationOf } from './answers.server.ts';
import { labelOfLaw } from './rules/law/read.ts';
import { lawWithKey } from './rules/likeness.ts';
import * as contract from './ruling.contract.ts';
import * as store from './ruling.store.server.ts';

const orders = {
  answeredOn: { by: sql`coalesce(r.answered_on, '')`, of: (row: store.RulingRow) => row.answered_on ?? '' },
};
const { kind, validFor } = contract.rulingItem.shape;

/** A view does not say that its columns are always there. */
const there = (value: string | null): string => value ?? '';

const rulingAnswer = (row: store.RulingRow): contract.RulingItem => ({
  id: there(row.id),
  question: there(row.question),
  bundled: row.bundled ?? false,
  subject: there(row.subject_id),
  law: row.law,
  topic: row.topic,
  organisation: organisationOf({ id: row.organisation_id, slug: row.slug, name: row.name, kind: row.party_kind }),
  givenBy: there(row.given_by),
  kind: kind.parse(row.kind),
  text: there(row.text),
  reasons: row.reasons,
  conditions: row.conditions,
  legalBasis: row.legal_basis,
  validFor: validFor.parse(row.valid_for),
  answeredOn: row.answered_on,
  source: row.source,
  fictional: row.fictional,
});

export const listRulings = operation(contract.listRulings, async ({ query }, at) => {
  const paging = pagingOf(query, orders, '-answeredOn', { by: sql`r.id`, of: ({ id }) => there(id) });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listRulings(at, query, paging));
  return { items: rows.map(rulingAnswer), ...next };
});

/** As many lines as are still read at a glance. */
const mostTopics = 40;

export const browseRulings = operation(contract.browseRulings, async ({ query }, at) => {
  const { owners, laws, topics } = await store.countRulings(at, query, mostTopics);
  return {
    owners: owners.flatMap(({ key, label, answers }) => (key && label ? [{ key, label, answers }] : [])),
    laws: laws.flatMap(({ key, label, answers }) => {
      const named = lawWithKey(key, label);
      return named ? [{ key, label: labelOfLaw(named), answers }] : [];
    }),
    topics,
  };
});
