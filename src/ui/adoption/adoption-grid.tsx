// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { FreshnessLegend } from '../certainty/freshness-legend.tsx';
import { tableRoles } from '../view/table-roles.ts';
import { useWords } from '../words/use-words.ts';
import { AdoptionCell, NotAParty } from './adoption-cell.tsx';
import type { AdoptionCellData } from './cell.ts';

/** A column. Columns stand in the order of the agreement, never by level. A soft hyphen in `name` is welcome. */
export interface GridOrganisation {
  id: string;
  name: string;
  href: string;
}

export interface GridResult {
  id: string;
  name: string;
  href: string;
  /** By organisation id; an absent one is no party to this result. */
  cells: Readonly<Record<string, AdoptionCellData | undefined>>;
}

export interface AdoptionGridProps {
  organisations: readonly GridOrganisation[];
  /** Results under the deal they come from. */
  groups: readonly { id: string; name: string; results: readonly GridResult[] }[];
  /** Today, for short dates in cells. */
  today: string;
  /** Replaces the standard explanation in the caption. */
  caption?: ReactNode;
  /** Id of the legend, when a page has more than one grid. */
  legendId?: string;
}

/** From this many columns the grid scrolls sideways inside its own box. */
const fits = 7;

/** Results × organisations. A table for readers at every width; a list per result under 760 px. */
export function AdoptionGrid({ organisations, groups, today, caption, legendId = 'grid-legend' }: AdoptionGridProps) {
  const say = useWords();
  const many = organisations.length > fits;
  const table = (
    <table
      className={many ? 'tv-grid tv-grid--many' : 'tv-grid'}
      {...tableRoles.table}
      aria-describedby={legendId}
      data-keys="grid"
    >
      <caption>{caption ?? say('grid.note')}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHead} className="tv-grid__name">
            {say('grid.result')}
          </th>
          {organisations.map((organisation) => (
            <th {...tableRoles.columnHead} key={organisation.id}>
              <a href={organisation.href}>{organisation.name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody className="tv-group" {...tableRoles.group} key={group.id}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.groupHead} colSpan={organisations.length + 1}>
              <span className="tv-grid__group">{group.name}</span>
            </th>
          </tr>
          {group.results.map((result) => (
            <ResultRow key={result.id} result={result} organisations={organisations} today={today} />
          ))}
        </tbody>
      ))}
    </table>
  );
  return (
    <>
      {many ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className="tv-scroll tv-scroll--grid" tabIndex={0} aria-label={say('table.scroll')}>
          {table}
        </section>
      ) : (
        table
      )}
      <FreshnessLegend id={legendId} />
    </>
  );
}

type ResultRowProps = { result: GridResult; organisations: readonly GridOrganisation[]; today: string };

function ResultRow({ result, organisations, today }: ResultRowProps) {
  return (
    <tr {...tableRoles.row}>
      <th {...tableRoles.rowHead}>
        <a href={result.href}>{result.name}</a>
      </th>
      {organisations.map(({ id, name }) => {
        const cell = result.cells[id];
        return cell ? (
          <td {...tableRoles.cell} key={id}>
            <AdoptionCell organisation={name} cell={cell} today={today} />
          </td>
        ) : (
          <td {...tableRoles.cell} className="tv-grid__none" key={id}>
            <NotAParty />
          </td>
        );
      })}
    </tr>
  );
}
