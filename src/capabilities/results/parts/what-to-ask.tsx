// SPDX-License-Identifier: EUPL-1.2
// What to ask on the phone: per result where it stood, and what is worth asking about.
import { useTranslations } from 'use-intl';
import { Steps } from '#ui/ask/day-list.tsx';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { useWords } from '#ui/words/use-words.ts';
import type { PhoneTaskView } from '../phone.contract.ts';

type Item = PhoneTaskView['items'][number];

/** Where a result stood before the call, in a sentence. */
export function useStood(): (item: Item) => string {
  const t = useTranslations('results.phone');
  const say = useWords();
  return ({ level, freshness }) =>
    level === 'unknown'
      ? t('stoodUnknown')
      : t('stood', { level: levelLabel(level), word: say(`level.${level}`), freshness: say(`freshness.${freshness}`) });
}

export function WhatToAsk({ task }: { task: PhoneTaskView }) {
  const t = useTranslations('results');
  const when = useWhen();
  const stood = useStood();
  const results = task.items.map((item) => ({
    id: item.adoptionId,
    content: (
      <>
        <b>{t('checkIn.questionOne', { title: item.title })}</b> {stood(item)}{' '}
        {item.threat &&
          item.threat !== 'none' &&
          t('phone.threatened', { threat: t(`checkIn.threat.${item.threat}`).toLowerCase() })}{' '}
        {item.help && t('phone.askedHelp')}
      </>
    ),
  }));
  const happened = task.happenings.slice(0, 3).map(({ id, kind, on }) => ({
    id,
    content: t('phone.happened', { what: t(`rhythm.happening.${kind}`).toLowerCase(), on: when(on) }),
  }));
  const questions = (['changed', 'carried', 'threatened', 'helped'] as const).map((key) => ({
    id: key,
    content: t(`checkIn.${key}`),
  }));
  return <Steps steps={[...results, ...happened, ...questions]} />;
}
