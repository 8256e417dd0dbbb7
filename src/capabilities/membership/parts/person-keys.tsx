// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useDateTime } from '#ui/format/use-date-time.ts';
import { DataTable } from '#ui/view/data-table.tsx';
import { Moment } from './public/moment.tsx';

interface Key {
  readonly id: string;
  readonly kind: 'session' | 'api_token';
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}
type State = Parameters<typeof ofForm>[0];

/** What is open in somebody's name: kind, since and last used; an administrator sees no more of it. */
export function PersonKeys({ keys }: { keys: readonly Key[] }) {
  const t = useTranslations('membership.personKeys');
  const write = useDateTime();
  if (keys.length === 0) return <p className="nl-paragraph">{t('none')}</p>;
  return (
    <DataTable
      caption={t('title')}
      hiddenCaption
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { key: 'since', title: t('since'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
        { key: 'used', title: t('used'), cell: ({ seenAt }) => <Moment at={seenAt} /> },
        { key: 'ends', title: t('ends'), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
        {
          key: 'act',
          title: t('act'),
          stackTitle: null,
          hiddenTitle: true,
          cell: ({ id, kind, createdAt }) => (
            <Form
              prefix={id}
              label={t('endOne', {
                kind: t(`kinds.${kind}`),
                when: write(createdAt, { dateStyle: 'medium', timeStyle: 'medium' }),
              })}
            >
              <HiddenField name="_doel" value={`end-key ${id}`} />
              <Button>{t('end')}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

/** For somebody who lost telephone and recovery codes. */
export function DropFactors({ state }: { state: State }) {
  const t = useTranslations('membership.personKeys');
  const form = useFormState(ofForm(state, 'drop-factors'), 'dropFactors');
  return (
    <Form {...form} prefix="drop-factors" label={t('dropFactors')}>
      <HiddenField name="_doel" value="drop-factors" />
      <p className="nl-paragraph">{t('dropText')}</p>
      <Button>{t('dropFactors')}</Button>
    </Form>
  );
}
