// SPDX-License-Identifier: EUPL-1.2
import { gates } from '../core/gates.ts';
import { at } from '../core/numbers.ts';
import { type Note, note } from '../core/result.ts';
import type { QcaFound } from './analysis.ts';
import type { Cases } from './cases.ts';
import type { TruthRow } from './truth-table.ts';

/** What a careful reader must know besides the numbers. */
export function warningsOf(cases: Cases, rows: readonly TruthRow[], found: QcaFound): Note[] {
  const [n, k] = [cases.names.length, cases.conditions.length];
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  const constant = cases.conditions.filter((_, c) => cases.columns[c]?.every((x) => x === cases.columns[c]?.[0]));
  const undecided = cases.names.filter((_, i) => cases.outcome[i] === 0.5);
  const skewed = cases.conditions.filter((_, c) => isSkewed(cases, c));
  const unfinished = [found.conservative, found.parsimonious, ...(found.intermediate ?? [])].some((s) => !s.complete);
  const list = (names: readonly string[]) => names.join(', ');
  return [
    ...(n < gates.qcaCasesPerCondition * k ? [note('qca-few-cases', { n, k })] : []),
    ...(k > gates.qcaConditions ? [note('qca-many-conditions', { k, limit: gates.qcaConditions })] : []),
    ...(unfinished ? [note('qca-unfinished')] : []),
    ...(found.parsimonious.count > 1 ? [note('qca-ambiguous', { count: found.parsimonious.count })] : []),
    ...(count('C') > 0 ? [note('qca-contradictions', { count: count('C') })] : []),
    ...(count('0') + count('C') === 0 ? [note('qca-nothing-against')] : []),
    ...(constant.length > 0 ? [note('qca-constant', { conditions: list(constant) })] : []),
    ...(skewed.length > 0 ? [note('qca-skewed', { conditions: list(skewed) })] : []),
    ...(undecided.length > 0 ? [note('qca-outcome-half', { cases: list(undecided) })] : []),
  ];
}

/** Four in five cases on one side: consistency then comes easily. */
function isSkewed(cases: Cases, condition: number): boolean {
  if (at(cases.space.levels, condition) > 2) return false;
  const inside = cases.columns[condition]?.filter((x) => x > 0.5).length ?? 0;
  const share = inside / cases.names.length;
  return share > 0.8 || share < 0.2;
}
