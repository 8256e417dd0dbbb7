// SPDX-License-Identifier: EUPL-1.2
// What is planned around a commitment: milestones, what it waits for, and who waits for it.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { Completion } from '#ui/record/completion.tsx';
import type { CommitmentView } from '../commitment.contract.ts';
import { Fold, type Sent } from './fold.tsx';

interface Props {
  readonly commitment: CommitmentView;
  readonly sent: Sent;
}

/** Dated points on the way. */
export function Milestones({ commitment, sent }: Props) {
  const t = useTranslations('commitments.promises');
  const when = useWhen();
  const mine = ofForm(sent, 'milestone');
  const form = useFormState(mine, 'addMilestone');
  const { milestones } = commitment;
  return (
    <Section id="mijlpalen" title={t('one.milestones')}>
      {milestones.length === 0 ? (
        <Fine>{t('one.milestonesNone')}</Fine>
      ) : (
        <ItemList
          items={milestones.map(({ id, text, dueOn, doneOn }) => ({
            id,
            content: (
              <>
                {text}{' '}
                <span className="tv-fine">
                  <When date={dueOn} style="short" />,{' '}
                  {doneOn ? t('one.reached', { date: when(doneOn) }) : t('one.open')}
                </span>
              </>
            ),
          }))}
        />
      )}
      {commitment.mine.plans && (
        <>
          <Fold purpose="milestone" title={t('form.milestone')} form={form} open={mine !== undefined}>
            <TextField name="text" label={t('form.milestoneText')} />
            <DateField name="dueOn" label={t('form.due')} optional />
            <Button>{t('form.milestoneDo')}</Button>
          </Fold>
          {milestones.map((one) => (
            <MilestoneForm key={one.id} milestone={one} sent={sent} />
          ))}
        </>
      )}
    </Section>
  );
}

function MilestoneForm({
  milestone,
  sent,
}: {
  readonly milestone: CommitmentView['milestones'][number];
  readonly sent: Sent;
}) {
  const t = useTranslations('commitments.promises.form');
  const purpose = `reach ${milestone.id}`;
  const mine = ofForm(sent, purpose);
  const { text, dueOn, doneOn, version } = milestone;
  const form = useFormState(mine, 'changeMilestone', { text, dueOn: dueOn ?? '', doneOn: doneOn ?? '' });
  return (
    <Fold
      purpose={purpose}
      title={t('milestoneChange', { text })}
      form={form}
      version={version}
      open={mine !== undefined}
    >
      <TextField name="text" label={t('milestoneText')} />
      <DateField name="dueOn" label={t('due')} optional />
      <DateField name="doneOn" label={t('doneOn')} optional />
      <Button>{t('save')}</Button>
    </Fold>
  );
}

/** On which promises of others it waits, and which wait for it. */
export function Waiting({ commitment, sent }: Props) {
  const t = useTranslations('commitments.promises');
  const mine = ofForm(sent, 'depend');
  const form = useFormState(mine, 'addDependency');
  const { needs, neededBy, mine: place } = commitment;
  return (
    <Section id="wacht" title={t('one.waits')}>
      {needs.length === 0 ? <Fine>{t('one.waitsNone')}</Fine> : <Neighbours of={needs} drops={place.depends} />}
      <SubHeading>{t('one.waitedFor')}</SubHeading>
      {neededBy.length === 0 ? <Fine>{t('one.waitedForNone')}</Fine> : <Neighbours of={neededBy} drops={false} />}
      {place.depends && place.choices.length > 0 && (
        <Fold purpose="depend" title={t('form.depend')} form={form} open={mine !== undefined}>
          <SelectField
            name="needs"
            label={t('form.needs')}
            options={place.choices.map(({ id, what, organisation }) => ({
              value: id,
              label: what,
              ...(organisation ? { group: organisation } : {}),
            }))}
          />
          <TextField name="why" label={t('form.why')} optional />
          <Button>{t('form.dependDo')}</Button>
        </Fold>
      )}
    </Section>
  );
}

function Neighbours({ of, drops }: { readonly of: CommitmentView['needs']; readonly drops: boolean }) {
  const t = useTranslations('commitments.promises');
  return (
    <ItemList
      items={of.map(({ dependency, id, what, organisation, dueOn, completion, why }) => ({
        id: dependency,
        content: (
          <>
            <b>{organisation?.name ?? t('someParty')} </b>
            <a href={`/toezeggingen/${id}`}>{what}</a>{' '}
            <span className="tv-fine">
              <When date={dueOn} style="short" />
              {why && <>. {why}</>}
            </span>{' '}
            <Completion of={completion} />
            {drops && (
              <Form prefix={`drop-${dependency}`} label={t('form.drop')}>
                <HiddenField name="_doel" value={`drop ${dependency}`} />
                <Button>{t('form.drop')}</Button>
              </Form>
            )}
          </>
        ),
      }))}
    />
  );
}
