// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { warnOfTheEnd } from './calendar.server.ts';
import { calendarKinds, calendarKnownUntil } from './pure/dutch-calendar.ts';
import { plusDays } from './pure/dutch-days.ts';

const warningsOn = (today: string) => {
  const said: string[] = [];
  warnOfTheEnd({ warn: ({ kind, until }, message) => void said.push(`${kind} ${until} ${message}`) }, today);
  return said;
};

suite('the end of the calendar', () => {
  const known = calendarKnownUntil();
  const first = calendarKinds.map((kind) => known[kind]).sort()[0] ?? '';
  const last =
    calendarKinds
      .map((kind) => known[kind])
      .sort()
      .at(-1) ?? '';

  test('is not spoken of while everything is known for more than half a year', () =>
    assert.deepEqual(warningsOn(plusDays(first, -184)), []));

  for (const kind of calendarKinds)
    test(`is told half a year before, for ${kind} by itself`, () => {
      const until = known[kind];
      assert.ok(warningsOn(plusDays(until, -183)).includes(`${kind} ${until} calendar ends soon`));
      assert.ok(!warningsOn(plusDays(until, -184)).some((one) => one.startsWith(kind)));
      assert.ok(warningsOn(until).includes(`${kind} ${until} calendar ends soon`), 'the last day is known');
    });

  test('that has passed says so, for every kind', () =>
    assert.deepEqual(
      warningsOn(plusDays(last, 1)),
      calendarKinds.map((kind) => `${kind} ${known[kind]} calendar has ended`),
    ));
});
