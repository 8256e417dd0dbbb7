// SPDX-License-Identifier: EUPL-1.2
// One result at one organisation: where it stands, how it came there, what holds it, and what one can say. Its page belongs
// to a later slice, that puts what is done against springing back between these.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Columns } from '#ui/layout/layout.tsx';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { Level } from '../../rules/values.ts';
import { AnchorsNow } from '../anchors-now.tsx';
import { CheckInTable } from '../check-in-table.tsx';
import { Claims } from '../claims.tsx';
import { Contests } from '../contests.tsx';
import { LadderPicture } from '../ladder-picture.tsx';
import { RecordFacts, RecordSentence } from '../record-facts.tsx';
import { RecordForms } from '../record-forms.tsx';
import type { FormsProps } from '../record-view.ts';
import { Rhythm } from '../rhythm.tsx';

export function useRecordTitle({ record }: Pick<FormsProps, 'record'>): string {
  const t = useTranslations('results.record');
  return t('title', { title: record.result.title, organisation: record.organisation.name });
}

export function RecordBody({
  record,
  rhythm,
  step,
  today,
  state,
  back,
  children,
}: FormsProps & {
  rhythm: Parameters<typeof Rhythm>[0]['rhythm'];
  step: Level | null;
  today: string;
  /** The very cell one came from. */
  back: string;
  children?: ReactNode;
}) {
  const t = useTranslations('results');
  return (
    <>
      <PageTitle
        title={useRecordTitle({ record })}
        above={record.unit ? t('record.unit', { unit: record.unit }) : undefined}
        meta={[
          <a key="back" href={back} data-cell-back="">
            {t('record.backToCell')}
          </a>,
          <a key="result" href={`/resultaten/${record.result.slug}`}>
            {t('record.aboutResult')}
          </a>,
          <a key="organisation" href={`/organisaties/${record.organisation.slug}`}>
            {record.organisation.name}
          </a>,
          ...(record.deal
            ? [
                <a key="deal" href={`/deals/${record.deal.slug}`}>
                  {record.deal.name}
                </a>,
              ]
            : []),
        ]}
      >
        <RecordSentence record={record} />
      </PageTitle>
      <Columns>
        <RecordFacts record={record} />
        <LadderPicture record={record} today={today} />
      </Columns>
      <Claims record={record} state={state} />
      <Contests record={record} state={state} />
      {children}
      <AnchorsNow record={record} today={today} />
      <Rhythm record={record} rhythm={rhythm} today={today} state={state} />
      {(record.checkIns.length > 0 || record.may.ask) && (
        <Section id="peilmomenten" title={t('record.checkIns')}>
          <CheckInTable record={record} />
        </Section>
      )}
      <RecordForms record={record} step={step} state={state} />
    </>
  );
}
