// SPDX-License-Identifier: EUPL-1.2
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as contract from './audit.contract.ts';
import * as store from './audit.store.server.ts';
import { auditRightEnded, auditRightGiven } from './facts.ts';

export const searchLog = operation(contract.searchLog, async ({ query }, at) => {
  if (!(await store.audits(at))) return refuse('not-found');
  const paging = pagingOf(query, store.entryOrders, '-at', store.entryKey);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.logEntries(at, query, paging));
  return { items: rows.map(viewOf), ...(next === undefined ? {} : { next }) };
});

export const listAuditors = operation(contract.listAuditors, async (_, at) => ({
  rights: (await store.listRights(at)).map((row) => ({
    id: row.id,
    person: { id: row.personId, name: row.personName },
    why: row.why,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
  })),
  people: await store.possibleAuditors(at),
}));

export const giveAuditRight = operation(contract.giveAuditRight, async ({ body }, at) => {
  if (body.person === at.me.personId) return refuse('not-to-yourself');
  if (!(await store.possibleAuditors(at)).some(({ id }) => id === body.person)) return refuse('person-unknown');
  const open = (await store.listRights(at)).filter(({ endsAt }) => endsAt === null);
  if (open.some(({ personId }) => personId === body.person)) return refuse('already-auditor');
  const id = at.newId();
  await store.insertRight(at, { id, ...body });
  await at.note(auditRightGiven, { body: { rightId: id, personId: body.person } });
  return { id };
});

export const endAuditRight = operation(contract.endAuditRight, async ({ params }, at) => {
  if (!(await store.endRight(at, params.right))) return refuse('not-found');
  await at.note(auditRightEnded, { body: { rightId: params.right } });
  return {};
});

export const verifyLog = operation(contract.verifyLog, async (_, at) => ({
  ...(await store.counts(at)),
  problems: await store.problems(at),
}));

const viewOf = ({ personId, personName, actor, at, ...row }: store.EntryRow) => {
  const pseudonym = /^[0-9a-f]{64}$/.test(actor);
  const voices = ['link', 'system', 'public'] as const;
  return {
    ...row,
    at: at.toISOString(),
    actor: personId !== null ? ('person' as const) : (voices.find((voice) => voice === actor) ?? ('erased' as const)),
    person: personId !== null ? { id: personId, name: personName ?? '' } : null,
    pseudonym: pseudonym ? actor : null,
  };
};
