// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { askedOfMe } from './store/asked.store.server.ts';
import { waitingReports } from './store/outside.store.server.ts';
import { callsToMake } from './store/phone.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** A check-in is asked two weeks before its day, and known two months before. */
const checkIns = { askedBefore: 14, knownBefore: 60 };
const minutes = { second_voice: 1, evidence: 3, check_in: 2, phone_task: 5 } as const;

/** What results and their adoption ask of who acts. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  const mine = (await askedOfMe(at, plusDays(at.today, checkIns.knownBefore))).map((row): Asked => {
    const { kind, title, organisation, dueOn, deal } = row;
    const level = row.level.toUpperCase();
    return {
      kind: kind === 'check_in' ? 'check_in' : `claim_${kind}`,
      id: row.id,
      text: t(`asked.${kind}`, { title, organisation, level }),
      why: kind === 'evidence' ? null : t(`asked.${kind}Why`, { level }),
      dueOn,
      from: kind === 'check_in' && dueOn !== null ? plusDays(dueOn, -checkIns.askedBefore) : null,
      minutes: minutes[kind],
      space: deal === null ? null : { id: deal.id, name: deal.name, href: `/deals/${deal.slug}` },
      href: `/overname/${row.adoptionId}`,
      form: row.voice === null ? null : { voice: row.voice, version: String(row.version), adoption: row.adoptionId },
    };
  });
  const calls = (await callsToMake(at, plusDays(at.today, checkIns.knownBefore))).map(
    ({ id, organisation, titles, call_on, reason, deal }): Asked => ({
      kind: 'phone_task',
      id,
      text:
        titles.length === 1
          ? t('asked.phone', { organisation, title: titles[0] ?? '' })
          : t('asked.phoneMore', { organisation, count: titles.length }),
      why: t(reason === 'no_address' ? 'asked.phoneNoAddress' : 'asked.phoneWhy'),
      dueOn: call_on,
      from: call_on,
      minutes: minutes.phone_task,
      space: deal === null ? null : { id: deal.id, name: deal.name, href: `/deals/${deal.slug}` },
      href: `/bellen/${id}`,
      form: null,
    }),
  );
  const reports = (await waitingReports(at)).map(
    ({ id, result_title, result_slug, organisation_name }): Asked => ({
      kind: 'outside_report',
      id,
      text: t('asked.outside', { title: result_title, organisation: organisation_name }),
      why: t('asked.outsideWhy'),
      dueOn: null,
      from: null,
      minutes: 3,
      space: null,
      href: `/resultaten/${result_slug}#van-buiten`,
      form: null,
    }),
  );
  return [...mine, ...calls, ...reports];
}
