// SPDX-License-Identifier: EUPL-1.2
// What came of a barrier, and the forms that make something of it in another part of the house.
import { useTranslations } from 'use-intl';
import { useOpenWords } from '#doors/words.ts';
import { Button } from '#ui/form/button.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine, ItemList } from '#ui/layout/layout.tsx';
import type { BarrierView } from '../../contract.ts';
import { Folded } from '../cluster/keep-forms.tsx';
import type { Sent } from './move-forms.tsx';

type Party = { readonly slug: string; readonly name: string };

export function WhatBecame({
  barrier,
  parties,
  itemHref,
  sent,
}: {
  barrier: BarrierView;
  parties: readonly Party[];
  itemHref: string | null;
  sent: Sent;
}) {
  const t = useTranslations('barriers.way.became');
  return (
    <>
      {barrier.became.length > 0 ? (
        <ItemList items={barrier.became.map((line) => ({ id: line.href, content: <Line line={line} /> }))} />
      ) : (
        <Fine>{t('none')}</Fine>
      )}
      {barrier.mayCluster && (
        <>
          <Folded sent={sent} purpose="besluit" operation="makeDecisionOfBarrier" title={t('propose')}>
            <TextField name="title" label={t('proposeTitle')} />
            <TextArea name="proposal" label={t('proposal')} />
            <Button>{t('proposeDo')}</Button>
          </Folded>
          {parties.length > 0 && <PromiseFold parties={parties} sent={sent} />}
          {itemHref && (
            <Actions>
              <a href={itemHref}>{t('item')}</a>
            </Actions>
          )}
        </>
      )}
    </>
  );
}

function Line({ line: { kind, href, label, decision, commitment, item } }: { line: BarrierView['became'][number] }) {
  const t = useTranslations('barriers.way.became');
  const states = useOpenWords('decisions.state');
  const stages = useOpenWords('portfolio.stage');
  const when = useWhen();
  const far = [item?.stage && stages(item.stage), item?.endsOn && t('until', { until: when(item.endsOn) })];
  const said =
    kind === 'decision'
      ? t('decision', { state: states(decision ?? '') ?? '' })
      : kind === 'commitment'
        ? t('commitment', { state: stateWord(t, commitment) })
        : [t('portfolio_item'), ...far].filter(Boolean).join(', ');
  return (
    <>
      <a href={href}>{label}</a>
      <Fine>{said}</Fine>
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'barriers.way.became'>>;
function stateWord(t: Words, code: string | null): string {
  if (code === 'made' || code === 'moving' || code === 'withdrawn') return t(`commitmentState.${code}`);
  return t('commitmentState.draft');
}

function PromiseFold({ parties, sent }: { parties: readonly Party[]; sent: Sent }) {
  const t = useTranslations('barriers.way.became');
  return (
    <Folded sent={sent} purpose="toezegging" operation="makeCommitmentOfBarrier" title={t('promise')}>
      <SelectField
        name="organisation"
        label={t('promiseParty')}
        options={parties.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField name="what" label={t('promiseWhat')} />
      <DateField name="dueOn" label={t('promiseDue')} optional />
      <Fine>{t('promiseNote')}</Fine>
      <Button>{t('promiseDo')}</Button>
    </Folded>
  );
}
