// SPDX-License-Identifier: EUPL-1.2
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions, Code, Fine } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { LogEntry } from '../audit.contract.ts';

type Query = Readonly<Record<string, string | string[]>>;

/** By kind of log, person, record, kind and period; a plain GET form, so that every search has an address. */
export function LogSearch({ query, wrong }: { query: Query; wrong: boolean }) {
  const t = useTranslations('membership.log');
  return (
    <Form
      method="get"
      action="/beheer/logboek"
      label={t('search')}
      prefix="zoek"
      values={query}
      errors={wrong ? { '': [t('wrong')] } : {}}
    >
      <SelectField
        name="log"
        label={t('which')}
        empty={t('both')}
        options={[
          { value: 'fact', label: t('fact') },
          { value: 'reading', label: t('reading') },
        ]}
      />
      <TextField name="person" label={t('byPerson')} description={t('byPersonHint')} size="middle" optional />
      <TextField name="record" label={t('byRecord')} description={t('byRecordHint')} size="middle" optional />
      <TextField name="kind" label={t('byKind')} description={t('byKindHint')} size="middle" optional />
      <TextField name="since" label={t('sinceDay')} description={t('dayHint')} size="short" optional />
      <TextField name="until" label={t('untilDay')} size="short" optional />
      <Actions>
        <Button kind="primary">{t('search')}</Button>
      </Actions>
    </Form>
  );
}

export function LogTable({
  items,
  here,
  read,
}: {
  items: readonly LogEntry[];
  here: string;
  /** What an operation that read does, in words. */
  read: Readonly<Record<string, { nl: string; en: string } | null>>;
}) {
  const language = useLocale() === 'en' ? 'en' : 'nl';
  const t = useTranslations('membership.log');
  if (items.length === 0) return <EmptyState>{t('none')}</EmptyState>;
  return (
    <DataTable
      caption={t('title')}
      hiddenCaption
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        { key: 'at', title: t('at'), cell: ({ at }) => at.replace('T', ' ').slice(0, 19) },
        {
          key: 'who',
          title: t('who'),
          cell: ({ actor, person }) =>
            person ? <a href={`${here}?person=${person.id}`}>{person.name}</a> : t(`actors.${actor}`),
        },
        { key: 'log', title: t('which'), cell: ({ log }) => t(log) },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ log, kind }) => {
            const words = log === 'reading' ? read[kind]?.[language] : undefined;
            if (words === undefined) return <Code>{kind}</Code>;
            return (
              <>
                {words}
                <Fine>
                  <Code>{kind}</Code>
                </Fine>
              </>
            );
          },
        },
        {
          key: 'records',
          title: t('records'),
          cell: ({ records }) =>
            records.length === 0
              ? t('noRecords')
              : records.slice(0, 5).map((record) => (
                  <span key={record}>
                    <a className="tv-code-link" href={`${here}?record=${record}`}>
                      <Code>{record}</Code>
                    </a>{' '}
                  </span>
                )),
        },
        { key: 'place', title: t('place'), cell: ({ chain, sequence }) => `${chain} ${sequence}` },
      ]}
    />
  );
}
