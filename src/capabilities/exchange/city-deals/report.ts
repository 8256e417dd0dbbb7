// SPDX-License-Identifier: EUPL-1.2
// What an import did, per deal: what was added, changed, kept or refused, and why.
import type { ReportLine } from '../contracts/city-deals.ts';

export interface DealReport {
  readonly slug: string;
  readonly name: string;
  readonly lines: readonly ReportLine[];
}

export interface ImportReport {
  /** Not empty: the files have mistakes, and nothing was imported. */
  readonly problems: readonly string[];
  readonly organisations: Readonly<Record<'added' | 'changed' | 'same', number>>;
  readonly deals: readonly DealReport[];
}

export type Counts = Readonly<Record<ReportLine['outcome'], number>>;

/** How often each outcome came. */
export function countsOf(lines: readonly ReportLine[]): Counts {
  const counts = { added: 0, changed: 0, same: 0, kept: 0, refused: 0 };
  for (const { outcome } of lines) counts[outcome]++;
  return counts;
}

/** Did the import change anything? */
export const changedAnything = ({ organisations, deals }: ImportReport) =>
  organisations.added + organisations.changed > 0 ||
  deals.some(({ lines }) => lines.some(({ outcome }) => outcome === 'added' || outcome === 'changed'));

/** The report as lines to read. */
export function reportText(report: ImportReport): string[] {
  if (report.problems.length > 0)
    return [
      `Nothing was imported: ${report.problems.length} ${report.problems.length === 1 ? 'problem' : 'problems'} in the files.`,
      ...report.problems.map((problem) => `  - ${problem}`),
    ];
  const all = countsOf(report.deals.flatMap(({ lines }) => lines));
  return [
    ...report.deals.flatMap(dealText),
    `Organisations: ${counted({ ...report.organisations })}.`,
    `${report.deals.length} deals: ${counted(all)}.`,
    ...(changedAnything(report) ? [] : ['Everything was there already; nothing was changed.']),
  ];
}

function dealText({ slug, lines }: DealReport): string[] {
  const told = lines.filter(({ outcome }) => outcome === 'changed' || outcome === 'kept' || outcome === 'refused');
  return [
    `${slug}: ${counted(countsOf(lines))}`,
    ...told.map(({ what, name, outcome, why }) => `  ${outcome}: ${what} "${name}"${why ? ` (${why})` : ''}`),
  ];
}

const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome === 'same' ? 'already there' : outcome}`)
    .join(', ') || 'nothing';
