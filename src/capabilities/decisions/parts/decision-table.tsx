// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { DecisionItem } from '../contract.ts';

interface DecisionTableProps {
  /** Where the decisions stand, such as `/deals/straat/besluiten`. */
  readonly base: string;
  readonly decisions: readonly DecisionItem[];
  readonly caption: string;
  readonly kind: 'open' | 'decided';
}

/** Decisions in order of time: what, where it is, the round, and until when it is good enough. */
export function DecisionTable({ base, decisions, caption, kind }: DecisionTableProps) {
  const t = useTranslations('decisions.list');
  const states = useTranslations('decisions.state');
  const methods = useTranslations('decisions.method');
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={decisions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', title: t('what'), cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a> },
        { key: 'where', title: t('where'), cell: ({ state, method }) => `${states(state)} (${methods(method)})` },
        { key: 'round', title: t('round'), cell: (decision) => <RoundCell {...decision} /> },
        { key: 'until', title: t('until'), cell: ({ reviewOn }) => dayCell(reviewOn, t('noDate')) },
        ...(kind === 'decided'
          ? [
              {
                key: 'on',
                title: t('decidedOn'),
                cell: ({ decidedOn }: DecisionItem) => dayCell(decidedOn, t('noDate')),
              },
            ]
          : []),
      ]}
    />
  );
}

const dayCell = (day: string | null, none: string) =>
  day === null ? <span className="tv-soft">{none}</span> : <When date={day} style="short" />;

function RoundCell({ round }: Pick<DecisionItem, 'round'>) {
  const t = useTranslations('decisions.list');
  if (round.asked === 0) return <span className="tv-soft">{t('roundNone')}</span>;
  return t(round.objections > 0 ? 'roundObjections' : 'roundLine', round);
}
