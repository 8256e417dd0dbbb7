// SPDX-License-Identifier: EUPL-1.2
// What who keeps a proposal does with it: change its text, take it further, say what it changes.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { BothTexts } from '#ui/record/both-texts.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { DecisionView, Move } from '../contract.ts';
import { changeKinds } from '../rules/codes.ts';

interface KeepProps {
  readonly decision: DecisionView;
  readonly state: Parameters<typeof ofForm>[0];
}

/** A new text; with the objections it takes in. */
export function Amend({ decision, state }: KeepProps) {
  const t = useTranslations('decisions.one.amend');
  const sent = ofForm(state, 'aanpassen');
  const form = useFormState(sent, 'amendDecision', {
    proposal: decision.proposal,
    measure: decision.measure ?? '',
    reviewOn: decision.reviewOn ?? '',
  });
  const dayHint = useTranslations('decisions.one.moves')('dayHint');
  const open = decision.voices.filter(({ voice, integratedIn }) => voice === 'objection' && integratedIn === null);
  const objecting = decision.lines.some(({ kind }) => kind === 'objection');
  return (
    <Section id="aanpassen" title={t('title')} note={t('note')}>
      <TableToggle title={t('title')} open={sent !== undefined || objecting}>
        <Form {...form} prefix="aanpassen">
          <HiddenField name="_doel" value="aanpassen" />
          <HiddenField name="version" value={String(decision.version)} />
          {sent?.refused === 'stale' && (
            <BothTexts
              now={{ title: t('staleNow'), words: <p>{decision.proposal}</p> }}
              yours={{ title: t('staleYours'), words: <p>{sent.values['proposal']}</p> }}
            />
          )}
          {open.length > 0 && (
            <CheckboxField
              name="objections"
              label={t('objections')}
              options={open.map(({ id, organisation, argument }) => ({
                value: id,
                label: organisation.name,
                hint: `‘${argument ?? ''}’`,
              }))}
            />
          )}
          <TextArea name="proposal" label={t('proposal')} maxLength={5000} rows={6} />
          <TextArea name="why" label={t('why')} description={t('whyHint')} maxLength={2000} rows={3} />
          <TextField name="measure" label={t('measure')} maxLength={500} optional />
          <TextField name="reviewOn" label={t('reviewOn')} description={dayHint} size="short" maxLength={10} optional />
          <Button>{t('save')}</Button>
        </Form>
      </TableToggle>
    </Section>
  );
}

/** The moves that the table of states allows now, each with what it needs. */
export function Moves({ decision, state, parties }: KeepProps & { parties: readonly { id: string; name: string }[] }) {
  const t = useTranslations('decisions.one.moves');
  if (decision.mine.moves.length === 0) return null;
  return (
    <Section id="verder" title={t('title')}>
      {decision.state === 'deciding' && decision.obstacle && <Fine>{t(`obstacle.${decision.obstacle}`)}</Fine>}
      {decision.mine.moves.map((move) => (
        <MoveForm key={move} move={move} decision={decision} state={state} parties={parties} />
      ))}
    </Section>
  );
}

/** What each move asks, in order. */
const fieldsOf: Readonly<
  Record<Move, readonly ('note' | 'reviewOn' | 'comesBack' | 'roundUntil' | 'referredTo' | 'formal' | 'whom')[]>
> = {
  hear: [],
  ask: ['whom', 'roundUntil'],
  adopt: ['reviewOn', 'formal', 'note'],
  reject: ['note'],
  withdraw: ['note'],
  refer: ['referredTo', 'note'],
  postpone: ['comesBack', 'note'],
  resume: [],
  confirm: ['reviewOn', 'note'],
  end: ['note'],
};

function MoveForm({ move, decision, state, parties }: Parameters<typeof Moves>[0] & { move: Move }) {
  const t = useTranslations('decisions.one.moves');
  const sent = ofForm(state, `zet ${move}`);
  const all = parties.map(({ id }) => id);
  const kept = move === 'adopt' ? (decision.reviewOn ?? '') : '';
  const form = useFormState(sent, 'moveDecision', { reviewOn: kept, organisations: all });
  const fields = fieldsOf[move];
  const day = { description: t('dayHint'), size: 'short', maxLength: 10 } as const;
  const formal = fields.includes('formal') && decision.method === 'formal_external';
  return (
    <TableToggle title={t(move)} open={sent !== undefined}>
      <Form {...form} prefix={`zet-${move}`} label={t(move)}>
        <HiddenField name="_doel" value={`zet ${move}`} />
        <HiddenField name="move" value={move} />
        <HiddenField name="version" value={String(decision.version)} />
        {fields.includes('whom') && decision.decider === null && parties.length > 0 && (
          <CheckboxField
            name="organisations"
            label={t('whom')}
            description={t('whomHint')}
            columns={2}
            options={parties.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {fields.includes('roundUntil') && <TextField name="roundUntil" label={t('roundUntil')} {...day} optional />}
        {fields.includes('reviewOn') && <TextField name="reviewOn" label={t('reviewOn')} {...day} />}
        {fields.includes('comesBack') && <TextField name="reviewOn" label={t('comesBack')} {...day} />}
        {fields.includes('referredTo') && (
          <TextField name="referredTo" label={t('referredTo')} maxLength={200} size="middle" />
        )}
        {formal && <TextField name="formalOn" label={t('formalOn')} {...day} />}
        {formal && <TextField name="formalReference" label={t('formalReference')} maxLength={300} optional />}
        {fields.includes('note') && <TextArea name="note" label={t('note')} rows={3} maxLength={2000} />}
        <Button>{t(move)}</Button>
      </Form>
    </TableToggle>
  );
}

/** What it changes, with room to say more. */
export function Changes({
  decision,
  state,
  texts,
  base,
}: KeepProps & {
  /** Deal texts of this deal that who looks may see. */
  readonly texts: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  readonly base: string;
}) {
  const t = useTranslations('decisions.one.changes');
  const kinds = useTranslations('decisions.changeKind');
  const sent = ofForm(state, 'verandert');
  const form = useFormState(sent, 'nameChange', { kind: 'other' });
  // What was not adopted changes nothing.
  const asks = decision.mine.keeps && decision.state !== 'not_adopted';
  if (decision.changes.length === 0 && !asks) return null;
  return (
    <Section id="verandert" title={t('title')}>
      {decision.changes.length === 0 && <p className="nl-paragraph">{t('none')}</p>}
      <ul>
        {decision.changes.map(({ id, kind, targetId, label }) => {
          const text = texts.find((one) => kind === 'agreement' && one.id === targetId);
          const named = text ? <a href={`${base}/dealtekst?versie=${text.number}`}>{label}</a> : label;
          return (
            <li key={id}>{kind === 'other' ? named : t.rich('named', { what: () => named, kind: kinds(kind) })}</li>
          );
        })}
      </ul>
      {asks && (
        <TableToggle title={t('addTitle')} open={sent !== undefined}>
          <Form {...form} prefix="verandert">
            <HiddenField name="_doel" value="verandert" />
            <SelectField
              name="kind"
              label={t('kind')}
              empty={null}
              options={changeKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
            />
            {texts.length > 0 && (
              <SelectField
                name="targetId"
                label={t('text')}
                empty={t('noText')}
                options={texts.map(({ id, number, title }) => ({ value: id, label: t('version', { number, title }) }))}
              />
            )}
            <TextField name="label" label={t('label')} maxLength={300} />
            <Button>{t('add')}</Button>
          </Form>
        </TableToggle>
      )}
    </Section>
  );
}

/** Where a formal decision is needed too: record that it was taken. */
export function Formal({ decision, state }: KeepProps) {
  const t = useTranslations('decisions.one.formal');
  const dayHint = useTranslations('decisions.one.moves')('dayHint');
  const sent = ofForm(state, 'formeel');
  const form = useFormState(sent, 'recordFormalDecision');
  if (decision.formalBy === null || decision.formalOn !== null || !decision.mine.keeps) return null;
  if (decision.state !== 'adopted' && decision.state !== 'adopted_with_changes') return null;
  return (
    <TableToggle title={t('title')} open={sent !== undefined}>
      <Form {...form} prefix="formeel">
        <HiddenField name="_doel" value="formeel" />
        <HiddenField name="version" value={String(decision.version)} />
        <TextField name="formalOn" label={t('on')} description={dayHint} size="short" maxLength={10} />
        <TextField name="formalReference" label={t('reference')} maxLength={300} />
        <Button>{t('save')}</Button>
      </Form>
    </TableToggle>
  );
}
