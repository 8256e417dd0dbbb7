// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { askedOfMe } from './asked.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** How it stands is asked two weeks before the day, and known two months before. */
const reports = { askedBefore: 14, knownBefore: 60 };
/** A successor stands for what was inherited within this time. */
const inheritedDays = 60;
const minutes = { report: 1, transfer: 3, inherited: 1, code: 2 } as const;

/** What commitments ask of who acts. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await askedOfMe(at, plusDays(at.today, reports.knownBefore))).map((row) => {
    const { kind, id, what, deal, version, since } = row;
    const organisation = row.organisation ?? '';
    const dueOn = kind === 'inherited' && since !== null ? plusDays(since, inheritedDays) : row.dueOn;
    return {
      kind: `commitment_${kind}`,
      id,
      text: t(`asked.${kind}`, { what, organisation }),
      why: kind === 'transfer' ? row.reason : kind === 'inherited' ? t('asked.inheritedWhy') : null,
      dueOn,
      from: kind === 'report' && dueOn !== null ? plusDays(dueOn, -reports.askedBefore) : null,
      minutes: minutes[kind],
      space: { id: deal.id, name: deal.name, href: `/deals/${deal.slug}` },
      href: `/toezeggingen/${id}`,
      form: kind === 'code' ? null : { version: String(version) },
    };
  });
}
