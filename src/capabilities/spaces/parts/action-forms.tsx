// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import type { Action } from '../actions.contract.ts';
import { ActionFields } from './action-fields.tsx';
import { ShowLink } from './public/show-link.tsx';

interface OneAction {
  readonly action: Action;
  readonly state: Parameters<typeof ofForm>[0];
}

/** Done, or open again. */
export function CompleteAction({ action, state }: OneAction) {
  const t = useTranslations('spaces.actions');
  const form = useFormState(ofForm(state, `done ${action.id}`), 'completeAction');
  const done = action.doneAt !== null;
  return (
    <Form {...form} prefix={`done-${action.id}`} label={t(done ? 'reopenOne' : 'doneOne', { text: action.text })}>
      <HiddenField name="_doel" value={`done ${action.id}`} />
      <HiddenField name="version" value={String(action.version)} />
      <HiddenField name="done" value={done ? 'no' : 'yes'} />
      <Button>{t(done ? 'reopen' : 'done')}</Button>
    </Form>
  );
}

/** What one may do with an open action. */
export function ActionForms({
  action,
  works,
  people,
  state,
}: OneAction & { works: boolean; people: readonly { id: string; name: string }[] }) {
  const t = useTranslations('spaces.actions');
  const change = useFormState(ofForm(state, `change ${action.id}`), 'changeAction', {
    text: action.text,
    person: action.person?.id ?? '',
    organisation: action.organisation?.name ?? '',
    dueOn: action.dueOn ?? '',
  });
  if (!works) return null;
  const somebody = action.person ? [...people, action.person] : people;
  return (
    <>
      <CompleteAction action={action} state={state} />
      <details className="tv-fold" open={Object.keys(change.errors).length > 0}>
        <summary>{t('change')}</summary>
        <Form {...change} prefix={`change-${action.id}`} label={t('changeOne', { text: action.text })}>
          <HiddenField name="_doel" value={`change ${action.id}`} />
          <HiddenField name="version" value={String(action.version)} />
          <ActionFields people={somebody} />
          <Button>{t('save')}</Button>
        </Form>
        {action.mine && <ShowLink record={action.id} />}
      </details>
    </>
  );
}
