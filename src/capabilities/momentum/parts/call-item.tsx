// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine, ItemList } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { CallView } from '../calls.contract.ts';
import { callOutcomes } from '../rules/calls.ts';

interface Props {
  readonly call: CallView;
  readonly state: Parameters<typeof ofForm>[0];
}

/** One call to make: whom, why now, what was said last, what to ask; and a fold to write down what came of it. */
export function CallItem({ call, state }: Props) {
  const t = useTranslations('momentum.calls');
  const when = useWhen();
  const who = useWho();
  const { title, reason, days, space, href, spokenOn, last, about, id } = call;
  const purpose = `${about} ${id} ${space.id}`;
  return (
    <li>
      <p>
        <strong>{who(call)}</strong>
      </p>
      <p>
        {t(`reason.${reason}`, { title, days: days ?? 0 })} <a href={space.href}>{space.name}</a>.
      </p>
      <p>
        <b>{t('askTitle')}</b> {t(`ask.${reason}`)}
      </p>
      <Fine>
        {[
          spokenOn ? t('spoken', { date: when(spokenOn) }) : about === 'adoption' && t('notSpoken'),
          last ? t('lastCall', { date: when(last.calledOn), outcome: t(`outcome.${last.outcome}`) }) : t('neverCalled'),
          last?.note,
        ]
          .filter(Boolean)
          .join(' ')}
      </Fine>
      <div className="tv-calls__do">
        <a href={href}>{t(`open.${about}`)}</a>
      </div>
      <TableToggle title={t('record')} open={state?.values['_doel'] === purpose}>
        <RecordCall call={call} state={state} purpose={purpose} />
      </TableToggle>
    </li>
  );
}

function RecordCall({ call, state, purpose }: Props & { purpose: string }) {
  const t = useTranslations('momentum.calls');
  const form = useFormState(ofForm(state, purpose), 'recordCall', { functionTitle: call.function ?? '' });
  return (
    <Form {...form} prefix={`bel-${call.about}-${call.id}`} label={t('recordOne', { title: call.title })}>
      <HiddenField name="_doel" value={purpose} />
      <HiddenField name="organisation" value={call.organisation?.id ?? ''} />
      <RadioField
        name="outcome"
        label={t('outcomeLabel')}
        columns={2}
        options={callOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextField name="functionTitle" label={t('function')} description={t('functionHint')} maxLength={200} optional />
      <TextArea name="note" label={t('note')} description={t('noteHint')} rows={3} maxLength={500} optional />
      <TextField
        name="calledOn"
        label={t('calledOn')}
        description={t('calledOnHint')}
        size="short"
        maxLength={10}
        optional
      />
      <TextField name="nextOn" label={t('nextOn')} description={t('nextOnHint')} size="short" maxLength={10} optional />
      <Actions>
        <Button kind="ask">{t('save')}</Button>
      </Actions>
    </Form>
  );
}

/** What was called about, and rests until a day. */
export function RestingCalls({ calls }: { calls: readonly (CallView & { until: string })[] }) {
  const t = useTranslations('momentum.calls');
  const when = useWhen();
  const who = useWho();
  return (
    <ItemList
      items={calls.map((call) => ({
        id: `${call.about}-${call.id}`,
        content: (
          <>
            <a href={call.href}>{call.title}</a>. {who(call)}.{' '}
            {call.last && t('lastCall', { date: when(call.last.calledOn), outcome: t(`outcome.${call.last.outcome}`) })}{' '}
            {call.last?.note} {t('until', { date: when(call.until) })}
          </>
        ),
      }))}
    />
  );
}

/** Function and organisation; where no organisation is asked, who leads the deal. */
function useWho(): (call: Pick<CallView, 'organisation' | 'function' | 'space'>) => string {
  const t = useTranslations('momentum.calls');
  return ({ organisation, function: of, space }) =>
    organisation === null
      ? t('lead', { space: space.name })
      : t('who', { function: of ?? t('nobody'), organisation: organisation.name });
}
