// SPDX-License-Identifier: EUPL-1.2
import { listSessions, listTokens, viewMe } from '#capabilities/membership/public.server.ts';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { myActions } from './actions.store.server.ts';
import * as contract from './contract.ts';
import { readersNamed, spaceChanged } from './facts.ts';
import { foundSpace } from './founding.server.ts';
import { refuseHiding, refuseOpening } from './rules/showing.ts';
import { mySeats } from './seats.store.server.ts';
import * as store from './store.server.ts';

export const listSpaces = operation(contract.listSpaces, async ({ query }, at) => {
  const paging = pagingOf(query, store.spaceOrders, 'name', store.spaceId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listSpaces(at, paging, query));
  return { items: rows, ...(next === undefined ? {} : { next }) };
});

export const viewSpace = operation(
  contract.viewSpace,
  async ({ params, query }, at) => (await store.findSpace(at, params.space, query.kind)) ?? refuse('not-found'),
);

export const createSpace = operation(contract.createSpace, async ({ body }, at) => {
  const above = body.under === undefined ? null : await store.findSpace(at, body.under, 'programme');
  // Somebody who does not lead the programme founds nothing under it, whether it is there or not.
  if (above === undefined) return refuse('not-a-founder');
  const { kind, name, visibility } = body;
  const terms = { kind, name, visibility, hidden: false, founderRole: 'project_lead' } as const;
  return (await foundSpace(at, { ...terms, parentId: above?.id ?? null })) ?? refuse('not-a-founder');
});

export const changeSpace = operation(contract.changeSpace, async ({ params, body }, at) => {
  const space = await store.findSpace(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.leads) return refuse('not-a-lead');
  if (space.version !== body.version) return refuse('stale');
  const was = { visibility: space.visibility, hidden: space.existenceHidden };
  const will = { visibility: body.visibility, hidden: body.existenceHidden === 'yes' };
  const refusal = refuseHiding(will.hidden, will.visibility) ?? refuseOpening(was, will, body.outward === 'yes');
  if (refusal) return refusal;
  const version = await store.updateSpace(at, space, { name: body.name, ...will });
  if (version === undefined) return refuse('stale');
  await at.note(spaceChanged, { space: space.id, body: { spaceId: space.id, ...will } });
  return { version };
});

export const nameReaders = operation(contract.nameReaders, async ({ params, body }, at) => {
  const people = [...new Set(body.people)];
  if ((await store.countKnown(at, people)) !== people.length) return refuse('person-unknown');
  await store.replaceReaders(at, params.record, people);
  await at.note(readersNamed, { body: { recordId: params.record, readers: people.length } });
  return { readers: people.length };
});

export const listMySeats = operation(contract.listMySeats, async (_, at) => ({
  seats: (await mySeats(at)).flatMap(({ id, role, startsAt, open, kind, slug, name }) =>
    open && kind && slug && name ? [{ id, role, startsAt: startsAt.toISOString(), space: { kind, slug, name } }] : [],
  ),
}));

const nothing = { params: {}, query: {}, body: {} };

export const exportMe = operation(contract.exportMe, async (_, at) => {
  const me = await viewMe.body(nothing, at);
  const sessions = await listSessions.body(nothing, at);
  const tokens = await listTokens.body(nothing, at);
  if (isRefusal(me) || isRefusal(sessions) || isRefusal(tokens)) return refuse('not-found');
  const { id, name, language, administrator, mails } = me;
  return {
    exportedAt: at.now.toISOString(),
    person: { id, name, language, administrator, mails },
    affiliations: me.affiliations.map(({ organisation, ...rest }) => ({ organisation: organisation.name, ...rest })),
    seats: (await mySeats(at)).map((seat) => ({
      space: seat.name,
      role: seat.role,
      startsAt: seat.startsAt.toISOString(),
      endsAt: seat.endsAt?.toISOString() ?? null,
    })),
    sessions: sessions.sessions.map(({ label, createdAt, seenAt, expiresAt }) => ({
      device: label,
      createdAt,
      seenAt,
      expiresAt,
    })),
    tokens: tokens.tokens.map(({ label, createdAt, expiresAt }) => ({ label, createdAt, expiresAt })),
    actions: (await myActions(at)).map((action) => ({
      id: action.id,
      text: action.text,
      space: action.space?.name ?? null,
      dueOn: action.dueOn,
    })),
  };
});
