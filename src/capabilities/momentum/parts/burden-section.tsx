// SPDX-License-Identifier: EUPL-1.2
// How much time the house asks of people, per role: where the middle one lies, or plainly too few.
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { BurdenItem } from '../burden.contract.ts';

/** The middle of one role in words. */
function useMiddle() {
  const t = useTranslations('momentum.burden');
  return (item: BurdenItem | undefined): string => {
    if (!item || item.minutesFrom === null) return t('tooFew');
    const [from, until] = [item.minutesFrom, item.minutesUntil];
    if (until === null) return t('orMore', { from });
    return from === until ? t('exactly', { from }) : t('range', { from, until });
  };
}

export function BurdenSection({ burden }: { burden: readonly BurdenItem[] }) {
  const t = useTranslations('momentum.burden');
  const say = useTranslations('momentum.figures');
  const now = burden.filter(({ period }) => period === 'last_12_weeks');
  const before = burden.filter(({ period }) => period !== 'last_12_weeks');
  return (
    <Section id="tijd" title={t('title')} note={t('note')}>
      {now.some(({ times }) => times > 0) ? <Middles now={now} /> : <Warning title={t('none')}>{t('noneWhy')}</Warning>}
      {before.some(({ times }) => times > 0) && <Quarters before={before} />}
      <TableToggle title={say('howCounted')}>
        <p className="nl-paragraph tv-prose">{t('definition')}</p>
        <Fine>{t('private')}</Fine>
      </TableToggle>
    </Section>
  );
}

function Middles({ now }: { now: readonly BurdenItem[] }) {
  const t = useTranslations('momentum.burden');
  const middle = useMiddle();
  return (
    <>
      <p className="nl-paragraph tv-prose">{t('intro')}</p>
      <DataTable
        small
        slim
        caption={t('title')}
        hiddenCaption
        rows={now}
        rowKey={({ role }) => role}
        columns={[
          { key: 'role', title: t('roleHead'), cell: ({ role }) => t(`role.${role}`) },
          { key: 'middle', title: t('middleHead'), cell: middle },
          {
            key: 'count',
            title: t('countHead'),
            cell: ({ times, weeks }) => (weeks === 0 ? t('notCounted') : t('counted', { times, weeks })),
          },
        ]}
      />
    </>
  );
}

function Quarters({ before }: { before: readonly BurdenItem[] }) {
  const t = useTranslations('momentum.burden');
  const middle = useMiddle();
  const quarters = [...new Set(before.map(({ period }) => period))];
  const roles = [...new Set(before.map(({ role }) => role))];
  return (
    <TableToggle title={t('quarters')}>
      <DataTable
        small
        caption={t('quarters')}
        hiddenCaption
        rows={roles}
        rowKey={(role) => role}
        columns={[
          { key: 'role', title: t('roleHead'), cell: (role) => t(`role.${role}`) },
          ...quarters.map((name) => ({
            key: name,
            title: t('quarter', { number: Number(name.slice(6)), year: name.slice(0, 4) }),
            cell: (role: BurdenItem['role']) => middle(before.find((one) => one.role === role && one.period === name)),
          })),
        ]}
      />
    </TableToggle>
  );
}
