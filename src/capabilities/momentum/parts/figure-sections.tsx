// SPDX-License-Identifier: EUPL-1.2
// The sections of the method figures, each with its definition. Counts always say of how many.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { FiguresView } from '../figures.contract.ts';
import type { FigureName } from '../rules/flat-figures.ts';
import { ExplorationStrip } from './exploration-strip.tsx';

/** What the figures of a section mean, one press away and open in print. */
export function Definitions({ of }: { of: readonly FigureName[] }) {
  const t = useTranslations('momentum');
  return (
    <TableToggle title={t('figures.howCounted')}>
      {of.map((name) => (
        <p key={name} className="nl-paragraph tv-prose">
          {t(`definitions.${name}`)}
        </p>
      ))}
    </TableToggle>
  );
}

/** A short table of counts: what, and how many of how many. */
export function CountTable({
  caption,
  head,
  countHead,
  all,
  rows,
}: {
  caption: string;
  head: string;
  countHead: string;
  all: number;
  rows: readonly { key: string; name: ReactNode; count: number }[];
}) {
  const t = useTranslations('momentum.figures');
  return (
    <DataTable
      small
      slim
      caption={caption}
      hiddenCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title: head, cell: ({ name }) => name },
        { key: 'count', title: countHead, numeric: true, cell: ({ count }) => t('of', { count, all }) },
      ]}
    />
  );
}

export function Explorations({ explorations }: { explorations: FiguresView['explorations'] }) {
  const t = useTranslations('momentum.figures');
  const when = useWhen();
  const { total, outcomes, medianMonths, each, fewest } = explorations;
  const ended = outcomes
    .filter(({ outcome }) => outcome === 'went_on' || outcome === 'stopped')
    .reduce((sum, { durationKnown }) => sum + durationKnown, 0);
  return (
    <Section id="verkenningen" title={t('explorations.title')} note={t('explorations.note', { total })}>
      {total === 0 ? (
        <EmptyState>{t('explorations.none')}</EmptyState>
      ) : (
        <>
          <p className="nl-paragraph tv-prose">
            {medianMonths === null
              ? t('explorations.tooFew', { count: ended, fewest })
              : t('explorations.median', { count: ended, months: medianMonths })}
          </p>
          <CountTable
            caption={t('explorations.title')}
            head={t('explorations.outcomeHead')}
            countHead={t('explorations.count')}
            all={total}
            rows={outcomes.map(({ outcome, explorations: count }) => ({
              key: outcome,
              name: t(`explorations.outcome.${outcome}`),
              count,
            }))}
          />
          <figure className="tv-figure">
            <ExplorationStrip each={each} />
            <figcaption>{t('explorations.caption')}</figcaption>
            <TableToggle title={t('explorations.each')}>
              <DataTable
                small
                caption={t('explorations.each')}
                hiddenCaption
                rows={each}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'deal',
                    title: t('explorations.deal'),
                    cell: ({ slug, name }) => <a href={`/deals/${slug}`}>{name}</a>,
                  },
                  {
                    key: 'outcome',
                    title: t('explorations.outcomeHead'),
                    cell: ({ outcome }) => t(`explorations.outcome.${outcome}`),
                  },
                  {
                    key: 'started',
                    title: t('explorations.startedOn'),
                    cell: ({ startedOn }) => (startedOn ? when(startedOn) : t('notKnown')),
                  },
                  {
                    key: 'ended',
                    title: t('explorations.endedOn'),
                    cell: ({ endedOn }) => (endedOn ? when(endedOn) : t('notKnown')),
                  },
                  {
                    key: 'months',
                    title: t('explorations.months'),
                    cell: ({ months }) => (months === null ? t('notKnown') : t('months', { count: months })),
                  },
                ]}
              />
            </TableToggle>
          </figure>
          <Definitions of={['exploration-outcomes', 'exploration-duration']} />
        </>
      )}
    </Section>
  );
}

export function Endings({ endings }: { endings: FiguresView['endings'] }) {
  const t = useTranslations('momentum.figures.endings');
  const { deals, ways, wentOn } = endings;
  return (
    <Section id="einden" title={t('title')} note={t('note', { deals })}>
      {deals === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <>
          <CountTable
            caption={t('title')}
            head={t('wayHead')}
            countHead={t('count')}
            all={deals}
            rows={ways.map(({ way, deals: count }) => ({ key: way, name: t(`way.${way}`), count }))}
          />
          <SubHeading>{t('wentOn')}</SubHeading>
          {wentOn.length === 0 ? (
            <Fine>{t('nowhere')}</Fine>
          ) : (
            <CountTable
              caption={t('wentOn')}
              head={t('kindHead')}
              countHead={t('count')}
              all={deals}
              rows={wentOn.map(({ kind, deals: count }) => ({ key: kind, name: t(`kind.${kind}`), count }))}
            />
          )}
          <Definitions of={['deal-endings', 'deals-went-on']} />
        </>
      )}
    </Section>
  );
}

export function AdoptionByKind({ adoption }: { adoption: FiguresView['adoption'] }) {
  const t = useTranslations('momentum.figures.adoption');
  const { records, ended, levelUnknown, faded, kinds } = adoption;
  const levels = kinds[0]?.levels.map(({ level }) => level) ?? [];
  return (
    <Section id="overname" title={t('title')} note={t('note', { records, ended })}>
      {records === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <>
          <p className="nl-paragraph tv-prose">{t('unknown', { count: levelUnknown, all: records - ended, faded })}</p>
          <DataTable
            small
            narrow="scroll"
            caption={t('caption')}
            hiddenCaption
            rows={kinds}
            rowKey={({ kind }) => kind}
            columns={[
              { key: 'kind', title: t('kindHead'), cell: ({ kind }) => t(`kind.${kind}`) },
              ...levels.map((level) => ({
                key: level,
                title: level === 'unknown' ? t('unknownHead') : level.toUpperCase(),
                numeric: true,
                cell: (row: (typeof kinds)[number]) => row.levels.find((one) => one.level === level)?.records ?? 0,
              })),
              { key: 'all', title: t('all'), numeric: true, cell: (row) => row.records },
              {
                key: 'faded',
                title: t('fadedHead'),
                numeric: true,
                cell: (row) => row.levels.reduce((sum, one) => sum + one.faded, 0),
              },
            ]}
          />
          <Definitions of={['adoption-level', 'adoption-unknown']} />
        </>
      )}
    </Section>
  );
}
