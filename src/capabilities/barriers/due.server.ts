// SPDX-License-Identifier: EUPL-1.2
// What barriers make fall due in a space: silence after its grace, a next step that passed, a barrier that ends by
// itself, and room to experiment that is unused, to be evaluated, or near its last day.
import { createTranslator } from 'use-intl/core';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { latestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';
import { asked } from './answers.server.ts';
import { waitingIn } from './desk.store.server.ts';
import { experimenting } from './experiment.answers.server.ts';
import { roomsIn } from './experiment.store.server.ts';
import { experimentDues } from './rules/experiment.ts';
import { silentForGroup } from './rules/norms.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  const cases = (await waitingIn(at, spaceId)).flatMap((row): Due[] => {
    const href = `/belemmeringen/${row.id}`;
    const silentOn = row.asked_on === null ? null : silentForGroup(asked({ ...row, asked_on: row.asked_on }), until);
    const ends = row.expires_on === null ? null : parsePartialDate(row.expires_on);
    const endsOn = ends === null ? null : latestDay(ends);
    return [
      ...(silentOn === null
        ? []
        : [{ kind: 'barrier_silent', id: row.id, text: t('due.silent', { title: row.title }), dueOn: silentOn, href }]),
      ...(endsOn === null || endsOn > until || endsOn < at.today
        ? []
        : [{ kind: 'barrier_expires', id: row.id, text: t('due.expires', { title: row.title }), dueOn: endsOn, href }]),
    ];
  });
  const rooms = (await roomsIn(at, spaceId)).flatMap((row) =>
    experimentDues(experimenting(row))
      .filter(({ dueOn }) => dueOn <= until)
      .map(
        ({ kind, dueOn }): Due => ({
          kind: `experiment_${kind}`,
          id: row.id,
          text: t(`due.room.${kind}`, { aim: row.aim, after: row.after_last_day ?? t('due.room.notSaid') }),
          dueOn,
          href: `/belemmeringen/${row.barrier_id}#proef`,
        }),
      ),
  );
  return [...cases, ...rooms];
}
