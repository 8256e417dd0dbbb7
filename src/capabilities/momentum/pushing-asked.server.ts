// SPDX-License-Identifier: EUPL-1.2
// What is asked of a person against springing back: is it so that it slips, who helps, who looks after it.
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { helpForMe } from './store/help.store.server.ts';
import { type WaitingRow, waitingForMe } from './store/pushing-asked.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const minutes = { signs: 2, report: 1, custody: 3, help: 3, cause: 2, act: 4, decide: 3, close: 2 } as const;
const atOnce = { from: null, dueOn: null, form: null } as const;

const asked = {
  signs: 'askedSlipping',
  report: 'askedReport',
  custody: 'askedCustody',
  cause: 'askedCause',
  act: 'askedAct',
  decide: 'askedDecide',
  close: 'askedClose',
} as const;
const kinds = {
  signs: 'slipping_signs',
  report: 'slipping_report',
  custody: 'custody',
  cause: 'recovery_cause',
  act: 'recovery_act',
  decide: 'recovery_decide',
  close: 'recovery_close',
} as const;

function hrefOf({ kind, id, deal_slug }: WaitingRow): string {
  if (kind === 'custody') return `/deals/${deal_slug ?? ''}/afronding#nazorg`;
  return `/overname/${id}#${kind === 'signs' || kind === 'report' ? 'glijdt-af' : 'herstel'}`;
}

const spaceOf = ({ deal_id, deal_slug, deal_name }: WaitingRow): Asked['space'] =>
  deal_id !== null && deal_slug !== null && deal_name !== null
    ? { id: deal_id, name: deal_name, href: `/deals/${deal_slug}` }
    : null;

/** What the signs, the help that was asked and the aftercare ask of who acts. */
export async function askedOf(at: Acting): Promise<Asked[]> {
  const t = createTranslator({
    locale: at.language,
    messages: at.language === 'en' ? en : nl,
    namespace: 'pushing',
  });
  const waiting = (await waitingForMe(at)).map((row): Asked => {
    const { kind, id, subject, organisation } = row;
    return {
      kind: kinds[kind],
      id,
      text: t(asked[kind], { title: subject, deal: subject, organisation }),
      why: t(`${asked[kind]}Why`),
      href: hrefOf(row),
      minutes: minutes[kind],
      space: spaceOf(row),
      ...atOnce,
    };
  });
  const help = (await helpForMe(at)).map((row): Asked => {
    const question =
      row.state === 'asked' ? 'askedHelpRoute' : row.state === 'routed' ? 'askedHelpAnswer' : 'askedHelpTell';
    return {
      kind: 'help',
      id: row.id,
      text: t(question, { asker: row.asker ?? '', title: row.title ?? '' }),
      why: row.words,
      href: `/hulp/${row.id}`,
      minutes: minutes.help,
      space: null,
      ...atOnce,
    };
  });
  return [...waiting, ...help];
}
