// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BeforeAfter, type Side } from '#ui/ask/before-after.tsx';
import { Steps } from '#ui/ask/day-list.tsx';
import { Direction } from '#ui/certainty/direction.tsx';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Ladder } from '#ui/certainty/ladder.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { SummarySentence } from '#ui/layout/page-title.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { CheckInView } from '../check-in.contract.ts';

type Item = CheckInView['items'][number];

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** “U koos minder dan eerst.” */
export function Chosen({ item }: { item: Item }) {
  const t = useTranslations('results');
  if (!item.answer) return null;
  const answer = t(`checkIn.stillUse.${item.answer.stillInUse}`).toLowerCase();
  return (
    <SummarySentence small>
      {t.rich('thanks.chosen', { ...bold, answer })} {item.answer.stillInUse !== 'more' && t('thanks.welcome')}
    </SummarySentence>
  );
}

/** The record before the answer and now. The level is the same on both sides: an answer never moves it. */
export function HowItStands({ item }: { item: Item }) {
  const t = useTranslations('results.thanks');
  const level = item.now.level === 'unknown' ? null : levelLabel(item.now.level);
  const before = useSide(item.before ?? item.now, t('before'), false);
  const after = useSide(item.now, t('now'), item.fallReported, item.answer?.stillInUse !== 'unknown');
  return (
    <>
      <BeforeAfter before={before} after={after} />
      <Fine>{level ? t('stays', { level }) : t('staysUnknown')}</Fine>
    </>
  );
}

function useSide(stand: Item['now'], moment: string, reported: boolean, withDirection = false): Side {
  const t = useTranslations('results.thanks');
  const say = useWords();
  const when = useWhen();
  const level = stand.level === 'unknown' ? null : stand.level;
  const heard = stand.confirmedOn ? t('heard', { on: when(stand.confirmedOn) }) : t('neverHeard');
  const direction = t('direction', { direction: say(`direction.${stand.direction}`) });
  return {
    moment,
    sign: <Ladder level={level} freshness={stand.freshness} size="alone" />,
    state: (
      <>
        {level && levelLabel(level)} {say(`freshness.${stand.freshness}`)}{' '}
        {withDirection && <Direction course={stand.direction} />}
      </>
    ),
    note: withDirection ? (reported ? `${direction}, ${t('reported')}` : direction) : heard,
  };
}

/** What happens now: only what really does. */
export function WhatHappens({ items }: { items: readonly Item[] }) {
  const t = useTranslations('results');
  const say = useWords();
  const when = useWhen();
  const steps = items.flatMap((item) => {
    const { answer, now } = item;
    if (!answer) return [];
    if (item.endedOn !== null) return [t.rich('thanks.nextEnded', { ...bold, on: when(item.endedOn) })];
    return [
      ...(item.fallReported
        ? [t.rich('thanks.nextFall', { ...bold, direction: say(`direction.${now.direction}`) })]
        : answer.stillInUse !== 'unknown'
          ? [t.rich('thanks.nextConfirmed', bold)]
          : []),
      ...(answer.help && answer.help !== 'none' ? [t.rich('thanks.nextHelp', bold)] : []),
      ...(answer.threat && answer.threat !== 'none'
        ? [t.rich('thanks.nextThreat', { ...bold, threat: t(`checkIn.threat.${answer.threat}`).toLowerCase() })]
        : []),
      ...(item.nextCheckInOn
        ? [
            <>
              {t.rich('thanks.nextOn', { ...bold, on: when(item.nextCheckInOn) })}{' '}
              {item.nextWhy === 'answer' && t('thanks.nextSoon')}
            </>,
          ]
        : []),
    ];
  });
  // Several records with the same answer say the same: once is enough for one, each for more.
  const shown = items.length === 1 ? steps : steps.slice(0, 4);
  return <Steps steps={shown.map((content, i) => ({ id: String(i), content }))} />;
}

/** How it stands elsewhere: counts only. */
export function Others({ others }: { others: Item['others'] }) {
  const t = useTranslations('results.thanks');
  const lines = [
    { key: 'usingConfirmed', freshness: 'confirmed', level: 'a5' },
    { key: 'usingFaded', freshness: 'unconfirmed', level: 'a5' },
    { key: 'earlier', freshness: 'ageing', level: 'a3' },
    { key: 'notKnown', freshness: 'unknown', level: null },
    { key: 'ended', freshness: 'confirmed', level: 'a3' },
  ] as const;
  const shown = lines.filter(({ key }) => others[key] > 0);
  if (shown.length === 0) return <p>{t('noOthers')}</p>;
  return (
    <>
      <ul className="tv-others">
        {shown.map(({ key, freshness, level }) => (
          <li key={key}>
            <Ladder level={level} freshness={freshness} end={key === 'ended' ? 'declined' : undefined} />
            <span>{t.rich(key, { ...bold, count: others[key] })}</span>
          </li>
        ))}
      </ul>
      <Fine>{t('noNames')}</Fine>
    </>
  );
}
