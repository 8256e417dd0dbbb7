// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { capital } from '#ui/format/capital.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { PhaseLine } from '#ui/time/phase-line.tsx';
import type { DealView } from '../../contract.ts';
import { endedOn, stageLine, stageSentence } from '../../rules/stage.ts';

/** Where the deal is, as a row of stages. Nothing where nothing is known. */
export function StagePanel({ deal }: { deal: DealView }) {
  const t = useTranslations('deals');
  const points = stageLine(deal);
  if (points.length === 0) return null;
  return (
    <section aria-label={t('page.phase')}>
      <PhaseLine
        phases={points.map(({ stage, state, on }) => ({
          name: capital(t(`stage.${stage}`)),
          state,
          saysEnd: true,
          ...(on === null ? {} : { note: <When date={on} style="short" /> }),
        }))}
      />
    </section>
  );
}

/** What is going on with the deal, in a sentence or two, as far as the record knows. */
export function useStageSentence(deal: DealView, today: string): string {
  const t = useTranslations('deals.page');
  const when = useWhen();
  /** "op 5 februari 2018", "in 2016"; `none` where it is not known. */
  const at = (date: string | null) =>
    date === null ? 'none' : t(date.length === 10 ? 'onDay' : 'inPeriod', { when: when(date) });
  const sentence = stageSentence(deal, today);
  const over = sentence === 'concluded' || sentence === 'ended' || sentence === 'stopped';
  const present = deal.partyList.filter(({ leftOn }) => leftOn === null).length;
  const endsOn = endedOn(deal, today);
  return t(`sentence.${sentence}`, {
    signed: deal.signedOn ? at(deal.signedOn) : t('unknownDay'),
    ends: sentence === 'running' || sentence === 'passed' ? (endsOn ? when(endsOn) : 'none') : at(endsOn),
    from: deal.exploredFromOn ? when(deal.exploredFromOn) : 'none',
    // Where a source speaks we found them; where people keep the record themselves they take part, or took part.
    parties:
      deal.sources.length > 0
        ? t('partyCount', { count: deal.parties })
        : t(over ? 'partyCountPast' : 'partyCountHere', { count: over ? deal.parties : present }),
  });
}
