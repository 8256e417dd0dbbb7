// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import * as contract from './calendar.contract.ts';
import { calendarAddressEnded, calendarAddressMade } from './facts.ts';
import * as store from './store/calendar.store.server.ts';
import { allAsked } from './today.operations.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** Kinds of what is asked that already stand in a calendar as themselves. */
const standAlready = /^(commitment_report|session_|check_in)/;

export const readMyCalendar = operation(contract.readMyCalendar, async ({ query }, at) => {
  if (at.me.subject !== 'calendar') return refuse('not-found');
  const deal = query.deal === undefined ? null : await findDeal(at, query.deal);
  if (query.deal !== undefined && deal === null) return refuse('not-found');
  const asked = (await allAsked(at)).filter(
    ({ kind, dueOn, space }) => dueOn !== null && !standAlready.test(kind) && (deal === null || space?.id === deal.id),
  );
  const events = (await store.eventsOf(at, deal?.id ?? null)).map((row) => eventOf(row, at));
  return { name: nameOf(at, deal?.name ?? null), events: [...events, ...asked.map(askedEvent)] };
});

export const viewCalendarOfDeal = operation(contract.viewCalendarOfDeal, async ({ params }, at) => {
  const deal = await findDeal(at, params.deal);
  if (!deal) return refuse('not-found');
  const events = (await store.eventsOf(at, deal.id)).map((row) => eventOf(row, at));
  return { name: nameOf(at, deal.name), events };
});

export const viewMyCalendarAddress = operation(contract.viewMyCalendarAddress, async (_, at) => ({
  since: (await store.keySince(at))?.toISOString() ?? null,
  deals: await store.myDeals(at),
}));

export const makeCalendarAddress = operation(contract.makeCalendarAddress, async (_, at) => {
  const { secret, hash } = at.newSecret();
  if (!(await store.makeKey(at, hash))) return refuse('not-allowed');
  await at.note(calendarAddressMade, { body: {} });
  return { secret };
});

export const endCalendarAddress = operation(contract.endCalendarAddress, async (_, at) => {
  if (!(await store.endKey(at))) return refuse('not-found');
  await at.note(calendarAddressEnded, { body: {} });
  return {};
});

const sayIn = ({ language }: Acting) =>
  createTranslator({ locale: language, messages: language === 'en' ? en : nl, namespace: 'calendar' });

const nameOf = (at: Acting, deal: string | null) =>
  deal === null ? sayIn(at)('nameMine') : sayIn(at)('nameOf', { deal });

function eventOf(row: store.EventRow, at: Acting): contract.CalendarEvent {
  const { kind, id, title, space } = row;
  return {
    kind,
    id: `${kind}-${id}`,
    title: kind === 'session' ? (title ?? '') : sayIn(at)(`event.${kind}`, { title: title ?? '', space: space.name }),
    space: space.name,
    on: row.day,
    startsAt: row.startsAt,
    minutes: row.minutes,
    place: row.place,
    cancelled: row.state === 'cancelled',
    sequence: row.version,
    href: hrefOf(row),
  };
}

function hrefOf({ kind, id, space }: store.EventRow): string {
  if (kind === 'session') return `${spaceHref(space)}/sessies/${id}`;
  if (kind === 'commitment') return `/toezeggingen/${id}`;
  if (kind === 'check_in') return `/overname/${id}`;
  return kind === 'money_ends' ? `${spaceHref(space)}/toezeggingen#bijdragen` : spaceHref(space);
}

const askedEvent = ({ kind, id, text, dueOn, space, href }: Asked): contract.CalendarEvent => ({
  kind: 'asked',
  id: `${kind}-${id}`,
  title: text,
  space: space?.name ?? null,
  on: dueOn ?? '',
  startsAt: null,
  minutes: null,
  place: null,
  cancelled: false,
  sequence: 1,
  href,
});
