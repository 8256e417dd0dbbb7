// SPDX-License-Identifier: EUPL-1.2
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { nextWorkingDay, plusDays, plusWorkingDays } from '#kernel/pure/dutch-days.ts';
import { type AskedRow, askedOfMe } from './asked.store.server.ts';
import { norms } from './rules/norms.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const minutes = { acknowledge: 1, answer: 20, conclude: 2 } as const;

/** What barriers ask of who acts: as a rule owner, or as who leads the deal that asked. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await askedOfMe(at)).map((row) => ({
    kind: `barrier_${row.kind}`,
    id: row.id,
    text: t(`asked.${row.kind}`, { title: row.title }),
    why: null,
    dueOn: dueOn(row),
    // Whoever named a day for the next step is not asked again before it.
    from: row.kind === 'answer' && row.nextStepOn !== null ? plusDays(row.nextStepOn, -7) : null,
    minutes: minutes[row.kind],
    space: row.space === null ? null : { id: row.space.id, name: row.space.name, href: spaceHref(row.space) },
    href: row.bundled ? `/belemmeringen/gebundeld/${row.id}` : `/belemmeringen/${row.id}`,
    form: row.kind === 'acknowledge' && !row.bundled ? { version: String(row.version) } : null,
  }));
}

function dueOn({ kind, askedOn, nextStepOn }: AskedRow): string | null {
  if (kind === 'acknowledge') return plusWorkingDays(askedOn, norms.acknowledged);
  return kind === 'answer' ? (nextStepOn ?? nextWorkingDay(plusDays(askedOn, norms.answered))) : null;
}
