// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { commitmentKind } from '#capabilities/membership/mandates.contract.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { SessionPart } from './agenda.tsx';

interface OutcomesProps extends SessionPart {
  readonly people: readonly { id: string; name: string }[];
  /** Parties of the deal today; empty elsewhere. */
  readonly parties: readonly { slug: string; name: string }[];
}

/** What came of it, each with a link to where it stands; and forms that make a new one in its own place. */
export function Outcomes(props: OutcomesProps) {
  const { session } = props;
  const t = useTranslations('sessions.one');
  const kinds = useTranslations('sessions.outcomeKind');
  const adds = session.mine.works && session.state !== 'cancelled';
  if (session.outcomeList.length === 0 && !adds) return null;
  return (
    <Section id="uitkomsten" title={t('outcomes')} note={adds && t('outcomesNote')}>
      {session.outcomeList.length === 0 && <p className="nl-paragraph">{t('noOutcomes')}</p>}
      <ItemList
        items={session.outcomeList.map(({ id, kind, label, href }) => ({
          id,
          content: (
            <>
              {href ? <a href={href}>{label}</a> : label} <span className="tv-soft">({kinds(kind)})</span>
            </>
          ),
        }))}
      />
      {adds && <ActionForm {...props} />}
      {adds && <ProposalForm {...props} />}
      {adds && props.parties.length > 0 && <CommitmentForm {...props} />}
    </Section>
  );
}

function PointField({ session }: Pick<OutcomesProps, 'session'>) {
  const t = useTranslations('sessions.one');
  if (session.agenda.length === 0) return null;
  return (
    <SelectField
      name="point"
      label={t('point')}
      empty={t('noPoint')}
      options={session.agenda.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` }))}
    />
  );
}

function ActionForm({ session, state, people }: OutcomesProps) {
  const t = useTranslations('sessions.one');
  const dayHint = useTranslations('sessions.plan')('dayHint');
  const sent = ofForm(state, 'uitkomst actie');
  const form = useFormState(sent, 'addOutcome');
  return (
    <TableToggle title={t('addAction')} open={sent !== undefined}>
      <Form {...form} prefix="actie" label={t('addAction')}>
        <HiddenField name="_doel" value="uitkomst actie" />
        <HiddenField name="kind" value="action" />
        <TextField name="text" label={t('action')} maxLength={500} />
        <SelectField
          name="person"
          label={t('who')}
          empty={t('anybody')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="dueOn" label={t('due')} description={dayHint} size="short" maxLength={10} optional />
        <PointField session={session} />
        <Button>{t('addAction')}</Button>
      </Form>
    </TableToggle>
  );
}

function ProposalForm({ session, state }: OutcomesProps) {
  const t = useTranslations('sessions.one');
  const dayHint = useTranslations('sessions.plan')('dayHint');
  const sent = ofForm(state, 'uitkomst voorstel');
  const form = useFormState(sent, 'addOutcome');
  return (
    <TableToggle title={t('addProposal')} open={sent !== undefined}>
      <Form {...form} prefix="voorstel" label={t('addProposal')}>
        <HiddenField name="_doel" value="uitkomst voorstel" />
        <HiddenField name="kind" value="decision" />
        <TextField name="text" label={t('proposalTitle')} maxLength={160} />
        <TextArea name="proposal" label={t('proposal')} maxLength={5000} />
        <TextArea name="driver" label={t('driver')} rows={2} maxLength={2000} optional />
        <TextField name="dueOn" label={t('reviewOn')} description={dayHint} size="short" maxLength={10} optional />
        <PointField session={session} />
        <Button>{t('addProposal')}</Button>
      </Form>
    </TableToggle>
  );
}

function CommitmentForm({ session, state, parties }: OutcomesProps) {
  const t = useTranslations('sessions.one');
  const kinds = useTranslations('commitments.promises.kind');
  const dayHint = useTranslations('sessions.plan')('dayHint');
  const sent = ofForm(state, 'uitkomst toezegging');
  const form = useFormState(sent, 'addOutcome');
  return (
    <TableToggle title={t('addCommitment')} open={sent !== undefined}>
      <Form {...form} prefix="toezegging" label={t('addCommitment')}>
        <HiddenField name="_doel" value="uitkomst toezegging" />
        <HiddenField name="kind" value="commitment" />
        <SelectField
          name="organisation"
          label={t('party')}
          options={parties.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField name="text" label={t('promises')} description={t('promisesHelp')} maxLength={500} />
        <TextField name="dueOn" label={t('due')} description={dayHint} size="short" maxLength={10} optional />
        <TextField name="effect" label={t('effect')} maxLength={500} optional />
        <SelectField
          name="commitmentKind"
          label={t('promiseKind')}
          value="action"
          empty={null}
          options={commitmentKind.options.map((kind) => ({ value: kind, label: kinds(kind) }))}
        />
        <PointField session={session} />
        <Button>{t('addCommitment')}</Button>
      </Form>
    </TableToggle>
  );
}
