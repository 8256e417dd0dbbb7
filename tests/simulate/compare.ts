// SPDX-License-Identifier: EUPL-1.2
// Where house and oracle differ: on which day, about what, and what each says.
import type { ExpectedMail } from './asking-oracle.ts';
import type { Oracle } from './oracle.ts';

export interface Difference {
  readonly day: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export const lineOf = (about: readonly string[]) => [...about].sort().join(', ');
export const mailLine = ({ to, about }: { readonly to: string; readonly about: readonly string[] }) =>
  `${to}: ${lineOf(about)}`;

export const expectMet = (day: string, what: string, expected: string, found: string): Difference | null =>
  expected === found ? null : { day, what, expected, found };

/** One mail per person per day at most. */
export function twiceOn(day: string, mails: readonly { readonly to: string }[]): Difference[] {
  const [twice] = [...Map.groupBy(mails, ({ to }) => to)].filter(([, of]) => of.length > 1);
  return twice ? [{ day, what: `mail to ${twice[0]}`, expected: 'one a day', found: String(twice[1].length) }] : [];
}

export function compareLists(
  day: string,
  what: string,
  expected: readonly string[],
  found: readonly string[],
): Difference[] {
  const [left, right] = [[...expected].sort(), [...found].sort()];
  return left.join('\n') === right.join('\n')
    ? []
    : [
        {
          day,
          what,
          expected: left.filter((one) => !right.includes(one)).join(' | ') || 'no more',
          found: right.filter((one) => !left.includes(one)).join(' | ') || 'fewer',
        },
      ];
}

export function compareRecords(
  day: string,
  oracle: Oracle,
  found: ReadonlyMap<string, Record<string, unknown>>,
): Difference[] {
  return [...oracle.stands(day)].flatMap(([key, expected]): Difference[] => {
    const stands = found.get(key) ?? {};
    return Object.entries(expected).flatMap(([name, value]) =>
      stands[name] === value
        ? []
        : [{ day, what: `${key}: ${name}`, expected: String(value), found: String(stands[name]) }],
    );
  });
}

/** Every mail is sent once, came back, or was held back because its address did; nothing else left, and nothing twice. */
export function compareAccounts(
  day: string,
  expected: ReadonlyMap<string, ExpectedMail>,
  found: ReadonlyMap<string, string>,
  taken: ReadonlyMap<string, number>,
): Difference[] {
  const differences: Difference[] = [];
  for (const [id, outcome] of found) {
    const mail = expected.get(id);
    const what = `mail ${id}${mail ? ` of ${mail.day} to ${mail.to}` : ''}`;
    if (outcome !== (mail?.outcome ?? 'no mail'))
      differences.push({ day, what, expected: mail?.outcome ?? 'no mail', found: outcome });
    const times = taken.get(id) ?? 0;
    if (times !== (outcome === 'sent' ? 1 : 0))
      differences.push({ day, what, expected: outcome, found: `taken ${times} times` });
  }
  for (const [id, mail] of expected)
    if (!found.has(id))
      differences.push({ day, what: `mail ${id} of ${mail.day} to ${mail.to}`, expected: mail.outcome, found: 'gone' });
  for (const id of taken.keys())
    if (!found.has(id))
      differences.push({ day, what: `mail ${id}`, expected: 'no mail', found: 'taken by the mail server' });
  return differences;
}
