// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { evidenceFields, ladder } from '../rules/ladder.states.ts';
import type { RecordView, RefusedForm } from './record-view.ts';

type ClaimView = RecordView['claims'][number];
const bold = { b: (text: ReactNode) => <b>{text}</b> };

/** What somebody said and still waits, and what was disputed: both readings stay visible. */
export function Claims({ record, state }: { record: RecordView; state: RefusedForm }) {
  const t = useTranslations('results.record');
  const shown = record.claims.filter(({ status }) => status === 'pending' || status === 'disputed');
  if (shown.length === 0) return null;
  return (
    <Section id="claims" title={t('claims')} note={t('claimsNote')}>
      <ul className="tv-items">
        {shown.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} />
            {record.may.speak && claim.status === 'pending' && !claim.mine && (
              <SecondVoice claim={claim} state={state} />
            )}
            {claim.status === 'pending' && claim.mine && <TakeBack claim={claim} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Claim({ claim }: { claim: ClaimView }) {
  const t = useTranslations('results');
  const say = useWords();
  const when = useWhen();
  const written = evidenceFields.filter((field) => claim.evidence[field]);
  return (
    <>
      <p>
        {t.rich(claim.via === 'outside' ? 'record.claimOutside' : 'record.claimLine', {
          ...bold,
          level: levelLabel(claim.level),
          word: say(`level.${claim.level}`),
          voice: t(`voice.${claim.claimedAs}`),
          on: when(claim.claimedOn),
        })}
        {claim.status === 'pending' && `; ${t(`awaiting.${claim.awaiting}`)}`}.{' '}
        {claim.status === 'disputed' &&
          claim.closedAs &&
          t('record.claimDisputed', {
            voice: t(`voice.${claim.closedAs}`),
            on: when(claim.closedOn),
            words: claim.words ?? '',
          })}
      </p>
      {written.length > 0 && (
        <Facts
          facts={written.map((field) => ({
            name: t(`evidence.${field}`),
            value: field.endsWith('On') ? when(claim.evidence[field]) : claim.evidence[field],
          }))}
        />
      )}
    </>
  );
}

function TakeBack({ claim }: { claim: ClaimView }) {
  const t = useTranslations('results.record');
  return (
    <Form prefix={`terug-${claim.id}`} label={t('takeBackWord')}>
      <HiddenField name="_doel" value="withdrawClaim" />
      <HiddenField name="_over" value={claim.id} />
      <Button>{t('takeBackWord')}</Button>
    </Form>
  );
}

function SecondVoice({ claim, state }: { claim: ClaimView; state: RefusedForm }) {
  const t = useTranslations('results');
  const form = useFormState(state, 'confirmClaim');
  const voices = ladder[claim.level].second;
  const options = (voices.length > 0 ? voices : (['colleague', 'second_person'] as const)).map((value) => ({
    value,
    label: t(`voice.${value}`),
  }));
  return (
    <>
      {claim.awaiting !== 'evidence' && (
        <Form
          prefix={`ja-${claim.id}`}
          label={t('record.confirm')}
          {...(state?.values['_over'] === claim.id ? form : {})}
        >
          <HiddenField name="_doel" value="confirmClaim" />
          <HiddenField name="_over" value={claim.id} />
          <RadioField name="voice" label={t('record.yourVoice')} options={options} />
          {options.some(({ value }) => value === 'director') && <Fine>{t('record.director')}</Fine>}
          <Button kind="primary">{t('record.confirm')}</Button>
        </Form>
      )}
      <TableToggle title={t('record.dispute')}>
        <Form prefix={`nee-${claim.id}`} label={t('record.dispute')}>
          <HiddenField name="_doel" value="disputeClaim" />
          <HiddenField name="_over" value={claim.id} />
          <RadioField name="voice" label={t('record.yourVoice')} options={options} />
          <TextArea name="words" label={t('record.disputeWords')} />
          <Button>{t('record.dispute')}</Button>
        </Form>
      </TableToggle>
    </>
  );
}
