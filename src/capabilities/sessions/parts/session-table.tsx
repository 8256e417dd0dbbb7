// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import type { SessionItem } from '../contract.ts';
import { useMoment } from './use-moment.ts';

interface SessionTableProps {
  /** Where the sessions stand, such as `/deals/straat/sessies`. */
  readonly base: string;
  readonly sessions: readonly SessionItem[];
  readonly caption: string;
}

/** Sessions in order of time. */
export function SessionTable({ base, sessions, caption }: SessionTableProps) {
  const t = useTranslations('sessions.list');
  const words = useTranslations('sessions');
  const moment = useMoment();
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', title: t('what'), cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a> },
        {
          key: 'when',
          title: t('when'),
          cell: ({ startsAt }) => <time dateTime={startsAt}>{moment(startsAt, 'short')}</time>,
        },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ kind, state }) =>
            state === 'cancelled' ? `${words(`kind.${kind}`)}, ${words('state.cancelled')}` : words(`kind.${kind}`),
        },
        { key: 'agenda', title: t('agenda'), cell: ({ points }) => t('points', { count: points }) },
        { key: 'outcomes', title: t('outcomes'), cell: ({ outcomes }) => t('outcomeCount', { count: outcomes }) },
      ]}
    />
  );
}
