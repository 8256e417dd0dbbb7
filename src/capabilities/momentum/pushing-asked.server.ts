// SPDX-License-Identifier: EUPL-1.2
// What is asked of a person against springing back: is it so that it slips, who helps, who looks after it.
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Asked } from '#kernel/pure/due.ts';
import { helpForMe } from './store/help.store.server.ts';
import { type WaitingRow, waitingForMe } from './store/pushing-asked.store.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

const minutes = { signs: 2, report: 1, custody: 3, help: 3 } as const;
const atOnce = { from: null, dueOn: null, form: null } as const;

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
    const asked = { signs: 'askedSlipping', report: 'askedReport', custody: 'askedCustody' } as const;
    return {
      kind: kind === 'custody' ? 'custody' : `slipping_${kind}`,
      id,
      text: t(asked[kind], { title: subject, deal: subject, organisation }),
      why: t(`${asked[kind]}Why`),
      href: kind === 'custody' ? `/deals/${row.deal_slug ?? ''}/afronding#nazorg` : `/overname/${id}#glijdt-af`,
      minutes: minutes[kind],
      space: spaceOf(row),
      ...atOnce,
    };
  });
  const help = (await helpForMe(at)).map((row): Asked => {
    const asked =
      row.state === 'asked' ? 'askedHelpRoute' : row.state === 'routed' ? 'askedHelpAnswer' : 'askedHelpTell';
    return {
      kind: 'help',
      id: row.id,
      text: t(asked, { asker: row.asker ?? '', title: row.title ?? '' }),
      why: row.words,
      href: `/hulp/${row.id}`,
      minutes: minutes.help,
      space: null,
      ...atOnce,
    };
  });
  return [...waiting, ...help];
}
