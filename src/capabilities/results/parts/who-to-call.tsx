// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { CallList } from '#ui/adoption/call-list.tsx';
import type { CallReason } from '../rules/call.ts';
import type { Cell, Grid } from './grid-cells.ts';

/** Who to phone now and why: functions, never names; only for who works in the deal. */
export function WhoToCall({ grid, calls }: { grid: Grid; calls: readonly (Cell & { call: CallReason })[] }) {
  const t = useTranslations('results.adoption');
  const nameOf = (id: string) => grid.organisations.find((one) => one.id === id)?.name ?? '';
  const titleOf = (id: string) => grid.results.find((one) => one.id === id)?.title ?? '';
  return (
    <>
      <h2 className="nl-heading nl-heading--level-2">{t('callTitle')}</h2>
      <CallList
        calls={calls.map((cell) => ({
          id: cell.id,
          who: t('callWho', {
            function: cell.ownerFunction ?? t('callNobody'),
            organisation: nameOf(cell.organisationId),
          }),
          why: t(`callWhy.${cell.call}`, { title: titleOf(cell.resultId) }),
          links: [{ href: `/overname/${cell.id}`, label: t('callOpen') }],
        }))}
        note={t('callNote')}
      />
    </>
  );
}
