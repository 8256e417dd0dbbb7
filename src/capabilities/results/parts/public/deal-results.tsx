// SPDX-License-Identifier: EUPL-1.2
// Panel for a deal's page and a programme's public page: results with who uses them now.
import { useTranslations } from 'use-intl';
import type { Direction, End, Freshness, LevelOrUnknown } from '../../rules/values.ts';
import { RecordLadder, useStanding } from '../adoption-lines.tsx';

/** As `resultsOfDeal` and `resultsOfProgramme` give them. */
export interface PanelResult {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly uses: readonly {
    readonly adoptionId: string;
    readonly organisation: { readonly slug: string; readonly name: string };
    readonly unit: string | null;
    readonly level: LevelOrUnknown;
    readonly freshness: Freshness;
    readonly direction: Direction;
    readonly fallReported: boolean;
    readonly end: End | null;
  }[];
}

interface Line {
  readonly result: PanelResult;
  readonly use: PanelResult['uses'][number] | null;
}

/** Results with one line per organisation; `most` lines together, then a link to the grid. */
export function DealResults({
  results,
  allHref,
  most = 8,
}: {
  results: readonly PanelResult[];
  /** Where all of them stand: the adoption grid of the deal or programme. */
  allHref: string;
  most?: number;
}) {
  const t = useTranslations('results.panel');
  const standing = useStanding();
  if (results.length === 0) return <p className="tv-soft">{t('none')}</p>;
  const lines: Line[] = results.flatMap((result) =>
    (result.uses.length === 0 ? [null] : result.uses).map((use) => ({ result, use })),
  );
  return (
    <>
      <ul className="tv-others">
        {lines.slice(0, most).map(({ result, use }) => {
          const item = use && { ...use, end: use.end ? { kind: use.end } : null };
          return (
            <li key={`${result.id} ${use?.adoptionId ?? ''}`}>
              <RecordLadder item={item ?? nobody} />
              <span>
                <a href={`/resultaten/${result.slug}`}>{result.title}</a>
                <br />
                <span className="tv-fine">
                  {item ? t('line', { organisation: item.organisation.name, state: standing(item) }) : t('noUse')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="tv-small">
        <a href={allHref}>{t('all')}</a> {lines.length > most && t('more', { count: lines.length - most })}
      </p>
    </>
  );
}

const nobody = {
  level: 'unknown',
  freshness: 'not_asked',
  direction: 'unknown',
  fallReported: false,
  end: null,
} as const;
