// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { capital } from '#ui/format/capital.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { Pushing } from '../pushing.contract.ts';

type Signal = Pushing['signals'][number];
export type State = Parameters<typeof useFormState>[0];
/** The record as this side of its page needs it. */
export interface PushedRecord {
  readonly version: number;
  readonly direction: 'rising' | 'stable' | 'slipping' | 'sprung_back' | 'unknown';
  readonly organisation: { readonly name: string };
}

const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** The signs that are there in a sentence, all eight in a table, and what waits for the owner. */
export function Signals({ pushing, record, state }: { pushing: Pushing; record: PushedRecord; state: State }) {
  const t = useTranslations('momentum.pushing');
  const list = useSigns();
  const when = useWhen();
  const there = pushing.signals.filter(({ finding }) => finding === 'present');
  return (
    <Section id="tekenen" title={t('signals')} note={t('signalsNote')}>
      <p>
        {there.length === 0
          ? t('signalsNone')
          : t('signalsSome', { count: there.length, list: list(there.map(({ code }) => code)) })}
      </p>
      {pushing.proposal && <Proposal pushing={pushing} record={record} state={state} />}
      <TableToggle title={t('signalsAll')} open={there.length > 0}>
        <SignalTable signals={pushing.signals} />
      </TableToggle>
      {pushing.answered.length > 0 && (
        <TableToggle title={t('answered')}>
          <ul className="tv-items">
            {pushing.answered.map((one) => (
              <li key={`${one.state} ${one.answeredOn} ${one.proposedOn}`}>
                {t(`answeredLine.${one.state}`, { on: when(one.answeredOn), reason: one.reason ?? '' })}
              </li>
            ))}
          </ul>
        </TableToggle>
      )}
    </Section>
  );
}

/** Signs as a list in a sentence. */
function useSigns(): (codes: readonly Signal['code'][]) => string {
  const t = useTranslations('momentum.pushing');
  const format = useFormatter();
  return (codes) =>
    format.list(
      codes.map((code) => t(`sign.${code}`)),
      { type: 'conjunction' },
    );
}

function SignalTable({ signals }: { signals: readonly Signal[] }) {
  const t = useTranslations('momentum.pushing');
  return (
    <DataTable
      small
      caption={t('signalsAll')}
      hiddenCaption
      rows={signals}
      rowKey={({ code }) => code}
      columns={[
        { key: 'sign', title: t('columnSign'), stackTitle: null, cell: ({ code }) => capital(t(`sign.${code}`)) },
        {
          key: 'finding',
          title: t('columnFinding'),
          short: true,
          cell: ({ finding }) => (finding === 'present' ? <b>{t('finding.present')}</b> : t(`finding.${finding}`)),
        },
        { key: 'source', title: t('columnSource'), cell: (signal) => <Source signal={signal} /> },
      ]}
    />
  );
}

/** A named source for each; what nobody was asked says so. */
function Source({ signal: { source, basis, finding, named, on } }: { signal: Signal }) {
  const t = useTranslations('momentum.pushing');
  const when = useWhen();
  const values = { named: named ?? '', on: on === null ? '' : when(on) };
  if (source === null || basis === 'not_asked') return <span className="tv-soft">{t('notAsked')}</span>;
  if (source === 'check_in') return t(finding === 'unknown' ? 'source.check_inOpen' : 'source.check_in', values);
  if (source === 'contribution') return t(named === null ? 'source.contributionOwn' : 'source.contribution', values);
  if (source === 'session') return t('source.session', values);
  return t(on === null ? `source.${source}` : `source.${source}On`, values);
}

/** What waits for the owner; everybody else reads that it waits. */
function Proposal({ pushing, record, state }: { pushing: Pushing; record: PushedRecord; state: State }) {
  const t = useTranslations('momentum.pushing');
  const say = useWords();
  const list = useSigns();
  const when = useWhen();
  const { proposal, may } = pushing;
  const form = useFormState(state?.values['_doel'] === 'answerSlipping' ? state : undefined, 'answerSlipping');
  if (!proposal) return null;
  return (
    <div className="tv-section tv-section--tight">
      <SubHeading id="glijdt-af">{t(proposal.because === 'report' ? 'proposalReported' : 'proposalTitle')}</SubHeading>
      <p>
        {proposal.because === 'report'
          ? t.rich('proposalReport', {
              ...bold,
              on: when(proposal.proposedOn),
              direction: say(`direction.${record.direction}`),
            })
          : t.rich('proposalSigns', { ...bold, list: list(proposal.signs) })}
      </p>
      {may.say ? (
        <Form {...form} prefix="glijdt" label={t('proposalTitle')}>
          <HiddenField name="_doel" value="answerSlipping" />
          <HiddenField name="version" value={String(record.version)} />
          <RadioField
            name="slips"
            label={t('slipsLabel')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`slips.${value}`) }))}
          />
          <TextArea name="reason" label={t('slipsReason')} description={t('slipsReasonHint')} rows={2} optional />
          <OwnVoice />
          <Button kind="primary">{t('slipsButton')}</Button>
        </Form>
      ) : (
        <Fine>{t('proposalWaits', { organisation: record.organisation.name })}</Fine>
      )}
    </div>
  );
}

/** In which capacity the owner's word is said. */
export function OwnVoice() {
  const t = useTranslations('results');
  return (
    <RadioField
      name="voice"
      label={t('record.yourVoice')}
      options={(['owner', 'director'] as const).map((value) => ({ value, label: t(`voice.${value}`) }))}
    />
  );
}
